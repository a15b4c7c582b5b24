#include "widgets/article/picture_view.h"

#include "tests/widgets/panel_fixture.h"
#include "widgets/article/picture_facts.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace stet;
using namespace stet::test;

namespace {

/// A shown view of a picture that is twice as large.
struct Zoomed
{
    PictureView view;

    Zoomed()
    {
        QImage image(400, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        view.setFocusPolicy(Qt::StrongFocus);
        showWidget(view, {200, 200});
        view.setPicture(image, image.size());
    }
    void wheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(
            at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
        accepted = event.isAccepted();
    }
    bool accepted = false;
};

} // namespace

TEST_CASE("A picture fits until a person zooms, with keys or Ctrl and the wheel", "[picture_view]")
{
    Zoomed zoomed;
    auto& view = zoomed.view;
    CHECK(view.fits());
    CHECK(view.pictureRect().size() == QSize(200, 200));
    zoomed.wheel({100, 100}, 1, Qt::NoModifier);
    CHECK_FALSE(zoomed.accepted); // whatever is around it scrolls
    CHECK(view.fits());
    zoomed.wheel({100, 100}, 1, Qt::ControlModifier);
    CHECK(zoomed.accepted);
    CHECK(view.pictureRect().width() == 250);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_1);
    CHECK(view.pictureRect().size() == QSize(400, 400));
    QTest::keyClick(&view, Qt::Key_Minus);
    CHECK(view.pictureRect().width() == 320);
    QTest::keyClick(&view, Qt::Key_0);
    CHECK(view.fits());
    for (int i = 0; i < 40; ++i)
        view.zoomIn();
    CHECK(view.scale() <= 16);
    for (int i = 0; i < 80; ++i)
        view.zoomOut();
    CHECK(view.fits());
}

TEST_CASE("The place under the pointer stays where it is, and the picture covers the view", "[picture_view]")
{
    Zoomed zoomed;
    auto& view = zoomed.view;
    zoomed.wheel({0, 0}, 3, Qt::ControlModifier);
    CHECK(view.pictureRect().topLeft() == QPoint(0, 0));
    QTest::mousePress(&view, Qt::LeftButton, {}, {150, 150});
    QTest::mouseMove(&view, {100, 120});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {100, 120});
    CHECK(view.pictureRect().topLeft().x() <= 0);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    CHECK(std::abs(view.pictureRect().right() - view.rect().right()) <= 1);
    view.expectPicture({});
    CHECK(view.fits());
}

TEST_CASE("A crop guide shades what is cut off", "[picture_view]")
{
    Zoomed zoomed;
    zoomed.view.setGuide(2);
    auto shown = zoomed.view.grab().toImage();
    CHECK(shown.pixelColor(100, 100) == QColor(Qt::red));
    CHECK(shown.pixelColor(100, 20).red() < 200);
    CHECK(shown.pixelColor(100, 180).red() < 200);
    zoomed.view.setGuide(0);
    shown = zoomed.view.grab().toImage();
    CHECK(shown.pixelColor(100, 20) == QColor(Qt::red));
}

TEST_CASE("A double click asks for the full screen", "[picture_view]")
{
    Zoomed zoomed;
    const QSignalSpy clicked(&zoomed.view, &PictureView::doubleClicked);
    QTest::mouseDClick(&zoomed.view, Qt::LeftButton);
    CHECK(clicked.count() == 1);
}

TEST_CASE("Shapes have the names that people use", "[picture_facts]")
{
    CHECK(aspectText({1200, 630}).toStdString() == "1.91:1");
    CHECK(aspectText({1920, 1080}).toStdString() == "16:9");
    CHECK(aspectText({500, 500}).toStdString() == "1:1");
    CHECK(aspectText({790, 530}).toStdString() == "1.49:1");
    CHECK(aspectText({100, 250}).toStdString() == "1:2.50");
}

TEST_CASE("What a lead picture lacks is named", "[picture_facts]")
{
    CHECK(leadLack({1200, 630}, {300, 150}).isEmpty());
    CHECK(leadLack({200, 100}, {300, 150}).toStdString() == "too small for a lead picture, which needs 300 × 150");
    CHECK(leadLack({2000, 200}, {300, 150}).toStdString() == "too long for a lead picture");
    CHECK(leadLack({600, 900}, {300, 150}).toStdString() == "upright: as a lead picture it is cut");
}
