#include "widgets/article/picture_player.h"

#include "core/storage/posix_disk.h"
#include "tests/images/pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/picture_view.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A shown panel over animated pictures.
struct Animated
{
    TempFolder folder;
    PosixDisk disk;
    NotingOpener opener;
    NotingClipboard clipboard;
    std::string article = folder.write("a.md");
    DecoderPool decoders{builtDecoder()};
    RemoteImages remote{{}, [] { return 1000; }};
    PictureSource source{decoders, remote};
    ImagePanel panel{source, opener, clipboard};
    PictureView& view = *part<PictureView>(panel, "picture");
    QToolButton& play = *part<QToolButton>(panel, "play");
    PicturePlayer& player = *panel.findChild<PicturePlayer*>();
    QSignalSpy frames{&player, &PicturePlayer::frameShown};

    Animated()
    {
        panel.setReader(std::make_shared<const ConfinedReader>(disk, std::vector<std::string>{folder.path()}));
        showWidget(panel, {420, 360});
    }
    void show(const std::string& bytes, RowId row = 1)
    {
        folder.write("a.gif", bytes);
        panel.setDetail(detailOf("images:\n  - url: a.gif\n  - url: b.png\n", article, row));
        REQUIRE(QTest::qWaitFor([&] { return panel.isSettled(); }));
    }
    bool shows(bool (*isColor)(const QColor& color))
    {
        const auto shown = view.grab().toImage();
        return isColor(shown.pixelColor(view.pictureRect().center() * shown.devicePixelRatio()));
    }
    void awaitPause()
    {
        REQUIRE(QTest::qWaitFor([&] { return !player.isPlaying(); }));
    }
};

} // namespace

TEST_CASE("An animated picture shows its first frame until a person plays it", "[picture_player]")
{
    Animated a;
    a.show(GifText{.delay = 2, .repetitions = 0}.whole({0, 1}));
    CHECK(a.shows(isRed));
    REQUIRE(a.play.isVisible());
    CHECK(a.play.text() == u"Play"_s);
    CHECK(a.frames.isEmpty());
    QTest::mouseClick(&a.play, Qt::LeftButton);
    CHECK(a.play.text() == u"Pause"_s);
    CHECK(QTest::qWaitFor([&] { return a.shows(isBlue); }));
    CHECK(QTest::qWaitFor([&] { return a.shows(isRed); })); // endless, so the first frame again
    a.view.setFocus();
    QTest::keyClick(&a.view, Qt::Key_Space);
    CHECK(a.play.text() == u"Play"_s);
    const auto count = a.frames.size();
    QTest::qWait(100);
    CHECK(a.frames.size() == count);
    QTest::keyClick(&a.view, Qt::Key_Space); // it goes on
    CHECK(QTest::qWaitFor([&] { return a.frames.size() > count + 2; }));
}

TEST_CASE("Play and Pause may be pressed as fast as one likes", "[picture_player]")
{
    Animated a;
    a.show(GifText{.size = {900, 600}, .delay = 2, .repetitions = 0}.whole({0, 1}));
    const QSignalSpy failures(&a.player, &PicturePlayer::failed);
    for (int i = 0; i < 41; ++i) {
        a.player.action.trigger();
        QTest::qWait(i % 7);
    }
    CHECK(a.player.isPlaying());
    const auto count = a.frames.size();
    CHECK(QTest::qWaitFor([&] { return a.frames.size() > count + 5; }));
    CHECK(failures.isEmpty());
}

TEST_CASE("A picture that does not move has nothing to play", "[picture_player]")
{
    Animated a;
    a.show(GifText().whole({0}));
    CHECK(a.shows(isRed));
    CHECK_FALSE(a.play.isVisible());
    a.view.setFocus();
    QTest::keyClick(&a.view, Qt::Key_Space);
    CHECK_FALSE(a.player.isPlaying());
}

TEST_CASE("Playing ends after the runs that the file wants", "[picture_player]")
{
    Animated a;
    a.show(GifText{.delay = 2, .repetitions = 1}.whole({0, 1}));
    a.player.action.trigger();
    a.awaitPause();
    CHECK(a.frames.size() == 4);
    CHECK(a.shows(isBlue)); // the last frame stays
    a.player.action.trigger();
    CHECK(QTest::qWaitFor([&] { return a.shows(isRed); }));
}

TEST_CASE("Playing stops when another picture or article is chosen, and when the panel is hidden", "[picture_player]")
{
    Animated a;
    a.folder.write("b.png", picture({20, 10}, "png"));
    const auto endless = GifText{.delay = 2, .repetitions = 0}.whole({0, 1});
    a.show(endless);
    a.player.action.trigger();
    REQUIRE(QTest::qWaitFor([&] { return a.frames.size() > 2; }));
    part<QToolButton>(a.panel, "next")->click();
    CHECK_FALSE(a.player.isPlaying());
    REQUIRE(QTest::qWaitFor([&] { return a.panel.isSettled(); }));
    CHECK_FALSE(a.play.isVisible());

    a.show(endless, 2);
    a.player.action.trigger();
    a.panel.setDetail(nullptr);
    CHECK_FALSE(a.player.isPlaying());
    CHECK_FALSE(a.play.isVisible());

    a.show(endless, 3);
    a.player.action.trigger();
    a.panel.hide();
    CHECK_FALSE(a.player.isPlaying());
    const auto count = a.frames.size();
    QTest::qWait(100);
    CHECK(a.frames.size() == count);
}

TEST_CASE("A broken animation shows what there is of it, and stops", "[picture_player]")
{
    Animated a;
    const GifText gif{.delay = 2, .repetitions = 0};
    auto broken = gif.whole({0, 1});
    broken.resize(broken.size() - gif.frame(1).size() + 15);
    a.show(broken);
    REQUIRE(a.play.isVisible());
    a.player.action.trigger();
    a.awaitPause();
    CHECK(a.shows(isRed));
    // Gone while it was on screen.
    a.show(gif.whole({0, 1}), 2);
    a.folder.write("a.gif", "text");
    a.player.action.trigger();
    a.awaitPause();
    CHECK(visibleText(a.panel).find("The picture is damaged") != std::string::npos);
}
