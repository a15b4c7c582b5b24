#include "widgets/article/image_panel.h"

#include "core/storage/posix_disk.h"
#include "tests/images/pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"
#include "widgets/article/picture_facts.h"
#include "widgets/article/picture_offer.h"
#include "widgets/article/picture_strip.h"
#include "widgets/article/picture_view.h"
#include "widgets/article/picture_window.h"
#include "widgets/parts/elided_label.h"

#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A shown panel over a folder with pictures.
struct Images
{
    TempFolder folder;
    PosixDisk disk;
    NotingOpener opener;
    std::string article = folder.write("a.md");
    NotingClipboard clipboard;
    DecoderPool decoders{builtDecoder()};
    RemoteImages remote{{}, [] { return 1000; }};
    PictureSource source{decoders, remote};
    ImagePanel panel{source, opener, clipboard};

    explicit Images(QSize size = {400, 320})
    {
        folder.write("red.png", solid({200, 100}, Qt::red));
        folder.write("green.png", solid({300, 300}, Qt::green));
        panel.setReader(std::make_shared<const ConfinedReader>(disk, std::vector<std::string>{folder.path()}));
        showWidget(panel, size);
    }

    static std::string solid(QSize size, const QColor& color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        return buffer.data().toStdString();
    }

    void show(const std::string& yaml, RowId row = 1)
    {
        panel.setDetail(detailOf(yaml, article, row));
        REQUIRE(QTest::qWaitFor([&] { return panel.isSettled(); }));
    }

    std::string bytes(const std::string& name) const
    {
        return bytesText(static_cast<qint64>(folder.read(name).size())).toStdString();
    }

    QColor middle()
    {
        const auto* pages = part<QWidget>(panel, "picture");
        const auto grabbed = panel.grab().toImage();
        return grabbed.pixelColor(pages->geometry().center() * grabbed.devicePixelRatio());
    }
};

} // namespace

TEST_CASE("Without an article, image or readable text the panel says so", "[image_panel]")
{
    Images images;
    CHECK(images.panel.isSettled());
    CHECK(visibleText(images.panel) == "No article selected");

    images.panel.setDetail(detailOf("title: a\n"));
    CHECK(images.panel.isSettled());
    CHECK(visibleText(images.panel) == "This article has no picture");

    images.panel.setDetail(brokenDetail({.code = ErrorCode::UnclosedQuote, .line = 3}, images.article));
    CHECK(visibleText(images.panel) == "The article cannot be read, so its pictures are unknown");
}

TEST_CASE("A picture that cannot be shown is named, with the reason", "[image_panel]")
{
    Images images;
    images.folder.write("text.png", "no picture");
    images.show("images:\n  - url: /gone.png\n    width: 10\n    height: 20\n");
    CHECK(visibleText(images.panel) == "The file or folder does not exist · 10 × 20 · /gone.png");
    images.show("images:\n  - url: text.png\n", 2);
    CHECK(visibleText(images.panel) == "The file is not a picture · text.png");
    images.show("images:\n  - url: ../../etc/passwd\n", 3);
    CHECK(visibleText(images.panel).starts_with("The path leads outside the opened folders · "));
}

TEST_CASE("Without opened folders nothing is read", "[image_panel]")
{
    Images images;
    images.panel.setReader(nullptr);
    images.show("images:\n  - url: red.png\n");
    CHECK(visibleText(images.panel).starts_with("The path leads outside the opened folders · "));
}

TEST_CASE("A size that is not the declared one is reported", "[image_panel]")
{
    Images images;
    images.show("images:\n  - url: red.png\n    width: 100\n    height: 100\n");
    CHECK(images.middle() == QColor(Qt::red));
    CHECK(visibleText(images.panel)
        == "100 × 100, actually 200 × 100 · 2.00:1 · PNG · " + images.bytes("red.png") + "\nred.png");
    images.show("images:\n  - url: red.png\n    width: 200\n    height: 100\n", 2);
    CHECK(visibleText(images.panel) == "200 × 100 ok · 2.00:1 · PNG · " + images.bytes("red.png") + "\nred.png");
    images.show("images:\n  - url: red.png\n", 3);
    CHECK(visibleText(images.panel)
        == "200 × 100, no size declared · 2.00:1 · PNG · " + images.bytes("red.png") + "\nred.png");
}

TEST_CASE("A remote image is named and not loaded; it opens in the browser", "[image_panel]")
{
    Images images;
    images.show("images:\n  - url: https://a.example/b.png\n    width: 10\n    height: 20\n");
    CHECK(visibleText(images.panel) == "On the web · 10 × 20 · https://a.example/b.png");
    auto* browse = part<QToolButton>(images.panel, "browse");
    CHECK(browse->toolTip().contains(u"tells the site who is reading"_s));
    QTest::mouseClick(browse, Qt::LeftButton);
    CHECK(images.opener.opened == QStringList{u"https://a.example/b.png"_s});

    images.show("images:\n  - url: //a.example/b.png\n", 2);
    browse->setFocus();
    QTest::keyClick(browse, Qt::Key_Space);
    CHECK(images.opener.opened.last() == u"https://a.example/b.png"_s);
}

TEST_CASE(
    "An article without a picture that can be shown takes one line, and the next picture its room", "[image_panel]")
{
    Images images;
    const QSignalSpy changed(&images.panel, &ImagePanel::roomChanged);
    CHECK(images.panel.isOneLine());
    images.show("images:\n  - url: red.png\n");
    CHECK_FALSE(images.panel.isOneLine());
    CHECK(changed.count() == 1);
    images.show("images:\n  - url: gone.png\n", 2);
    CHECK(images.panel.isOneLine());
    CHECK(images.panel.sizeHint().height() < 60);
    images.show("title: None\n", 3);
    CHECK(changed.count() == 2);
    // The room is not opened before the picture is there: nothing jumps on the way through articles without one.
    images.panel.setDetail(detailOf("images:\n  - url: gone.png\n", images.article, 4));
    CHECK(images.panel.isOneLine());
    REQUIRE(QTest::qWaitFor([&] { return images.panel.isSettled(); }));
    CHECK(changed.count() == 2);
}

TEST_CASE("The menu of a picture copies it and its address, and opens a remote one", "[image_panel]")
{
    Images images;
    images.show("images:\n  - url: red.png\n  - url: https://a.example/b.png\n");
    const auto verb = [&](const QString& text) {
        const auto actions = images.panel.actions();
        const auto found = std::find_if(
            actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
        REQUIRE(found != actions.end());
        return *found;
    };
    CHECK(images.panel.contextMenuPolicy() == Qt::ActionsContextMenu);
    CHECK_FALSE(verb(u"Open in Browser"_s)->isEnabled());
    images.folder.write("red.png", Images::solid({2000, 1000}, Qt::red));
    verb(u"Copy Picture"_s)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !images.clipboard.image.isNull(); }));
    CHECK(images.clipboard.image.pixelColor(1, 1) == QColor(Qt::red));
    CHECK(images.clipboard.image.size() == QSize(2000, 1000)); // and not that of the panel
    verb(u"Next Picture"_s)->trigger();
    CHECK_FALSE(verb(u"Copy Picture"_s)->isEnabled());
    verb(u"Copy Address"_s)->trigger();
    CHECK(images.clipboard.text == u"https://a.example/b.png"_s);
    verb(u"Open in Browser"_s)->trigger();
    CHECK(images.opener.opened == QStringList{u"https://a.example/b.png"_s});
}

TEST_CASE("The buttons go round the images of the article", "[image_panel]")
{
    Images images;
    images.show("images:\n  - url: red.png\n  - url: green.png\n  - url: https://a.example/b.png\n");
    auto* next = part<QToolButton>(images.panel, "next");
    auto* count = part<QLabel>(images.panel, "count");
    CHECK(count->text() == u"1 of 3"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return images.panel.isSettled(); }));
    CHECK(count->text() == u"2 of 3"_s);
    CHECK(images.middle() == QColor(Qt::green));
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(count->text() == u"3 of 3"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return images.panel.isSettled(); }));
    CHECK(images.middle() == QColor(Qt::red));
    QTest::mouseClick(part<QToolButton>(images.panel, "previous"), Qt::LeftButton);
    CHECK(count->text() == u"3 of 3"_s);

    images.show("images:\n  - url: red.png\n", 2);
    CHECK_FALSE(next->isVisible());
}

TEST_CASE("Of articles that follow each other quickly the last one is shown, once", "[image_panel]")
{
    Images images;
    images.folder.write("large.png", picture({3000, 2000}, "png"));
    const QSignalSpy shown(&images.panel, &ImagePanel::shown);
    for (RowId row = 1; row <= 20; ++row)
        images.panel.setDetail(detailOf("images:\n  - url: large.png\n", images.article, row));
    images.panel.setDetail(detailOf("images:\n  - url: green.png\n", images.article, 21));
    CHECK_FALSE(images.panel.isSettled());
    REQUIRE(QTest::qWaitFor([&] { return images.panel.isSettled(); }));
    CHECK(images.middle() == QColor(Qt::green));
    QTest::qWait(50);
    CHECK(shown.count() == 1);
    CHECK(images.middle() == QColor(Qt::green));
}

TEST_CASE("What was being read when an article without a picture came is not shown", "[image_panel]")
{
    Images images;
    images.panel.setDetail(detailOf("images:\n  - url: red.png\n", images.article, 1));
    images.panel.setDetail(nullptr);
    QTest::qWait(100);
    CHECK(visibleText(images.panel) == "No article selected");
}

TEST_CASE("The place of a picture is kept while it is read, and stays when it comes", "[image_panel]")
{
    Images images;
    images.folder.write("wide.png", picture({800, 400}, "png"));
    images.show("images:\n  - url: red.png\n", 2);
    images.panel.setDetail(detailOf("images:\n  - url: wide.png\n    width: 800\n    height: 400\n", images.article));
    auto* view = part<PictureView>(images.panel, "picture");
    REQUIRE_FALSE(view->hasPicture());
    const auto kept = view->pictureRect();
    CHECK(std::abs(kept.width() - 2 * kept.height()) <= 2);
    REQUIRE(QTest::qWaitFor([&] { return images.panel.isSettled(); }));
    CHECK(view->hasPicture());
    CHECK(view->pictureRect() == kept);
}

TEST_CASE("An article that is read again keeps its picture on screen until the new one is there", "[image_panel]")
{
    Images images;
    const std::string yaml = "images:\n  - url: red.png\n";
    images.show(yaml);
    images.folder.write("red.png", Images::solid({200, 100}, Qt::blue));
    images.panel.setDetail(detailOf(yaml, images.article));
    CHECK(images.middle() == QColor(Qt::red));
    CHECK(QTest::qWaitFor([&] { return images.middle() == QColor(Qt::blue); }));
}

TEST_CASE("A hidden panel reads nothing until it is shown", "[image_panel]")
{
    Images images;
    images.panel.hide();
    const QSignalSpy shown(&images.panel, &ImagePanel::shown);
    images.panel.setDetail(detailOf("images:\n  - url: red.png\n", images.article));
    CHECK(images.panel.isSettled());
    QTest::qWait(50);
    CHECK(shown.isEmpty());
    images.panel.show();
    CHECK(QTest::qWaitFor([&] { return shown.count() == 1; }));
    CHECK(images.middle() == QColor(Qt::red));
}

TEST_CASE("A picture is read again when the panel grows much", "[image_panel]")
{
    Images images({200, 200});
    images.folder.write("large.png", picture({2000, 1000}, "png"));
    images.show("images:\n  - url: large.png\n");
    const QSignalSpy shown(&images.panel, &ImagePanel::shown);
    images.panel.resize(210, 200);
    QTest::qWait(300);
    CHECK(shown.isEmpty());
    images.panel.resize(800, 600);
    CHECK(QTest::qWaitFor([&] { return shown.count() == 1; }));
    QTest::qWait(300);
    CHECK(shown.count() == 1);
}

TEST_CASE("Captions and references that look like HTML stay text", "[image_panel]")
{
    Images images({200, 300});
    images.folder.write(
        "<img src=x onerror=alert(1)>-and-a-long-tail-that-is-cut.png", Images::solid({20, 10}, Qt::red));
    images.show("images:\n"
                "  - url: \"<img src=x onerror=alert(1)>-and-a-long-tail-that-is-cut.png\"\n"
                "    title: a <b>bold</b> title\n"
                "    attribution: \"<script>alert(2)</script>\"\n");
    const auto text = visibleText(images.panel);
    CHECK(text.find("<img src=x onerror=alert(1)>") != std::string::npos);
    CHECK(text.find("a <b>bold</b> title — <script>alert(2)</script>") != std::string::npos);
    auto* reference = part<ElidedLabel>(images.panel, "reference");
    CHECK(toolTipAt(*reference, {2, 2}).contains(u"&lt;img src=x onerror=alert(1)&gt;"_s));
}
