#include "tests/app/window_fixture.h"
#include "tests/images/pictures.h"
#include "widgets/article/picture_view.h"

#include <QElapsedTimer>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* withPicture = "---\ntitle: %1\nimages:\n  - url: %2\n---\n";

/// A window on an article whose picture takes minutes, and one with a good picture.
struct HostilePictureWindow
{
    explicit HostilePictureWindow(World& world)
    {
        world.folder.write("a.md", QString::fromUtf8(withPicture).arg(u"Endless"_s, u"a.svg"_s).toStdString());
        world.folder.write("a.svg", endlessDrawing());
        world.folder.write("b.md", QString::fromUtf8(withPicture).arg(u"Good"_s, u"b.png"_s).toStdString());
        world.folder.write("b.png", picture({800, 400}, "png"));
        w.emplace(world);
        w->window.resize(1600, 900);
        w->open(world.folder.path());
    }
    void select(const QString& title)
    {
        w->clickCell(w->rowOf(title), RowField::Title);
        QTest::qWait(50); // decoding has begun, as a rule; the outcome is the same if not
    }
    bool hasPicture() { return w->window.findChild<PictureView*>()->hasPicture(); }

    std::optional<Window> w;
};

} // namespace

TEST_CASE("After a picture that takes minutes the next one is there at once", "[window][decoder]")
{
    World world;
    HostilePictureWindow hostile(world);
    hostile.select(u"Good"_s);
    REQUIRE(QTest::qWaitFor([&] { return hostile.w->window.isSettled() && hostile.hasPicture(); }));
    hostile.select(u"Endless"_s);
    CHECK_FALSE(hostile.w->window.isSettled());
    hostile.select(u"Good"_s);
    CHECK(QTest::qWaitFor([&] { return hostile.w->window.isSettled() && hostile.hasPicture(); }));
    hostile.select(u"Endless"_s);
    CHECK(QTest::qWaitFor([&] { return hostile.w->window.isSettled() && !hostile.hasPicture(); }, 20'000));
}

TEST_CASE("Quitting does not wait for a picture that takes minutes", "[window][decoder]")
{
    World world;
    HostilePictureWindow hostile(world);
    hostile.select(u"Endless"_s);
    QElapsedTimer timer;
    timer.start();
    hostile.w->key(Qt::Key_Q, Qt::ControlModifier);
    hostile.w.reset();
    CHECK(timer.elapsed() < 10'000); // ms; half a second as a rule
}
