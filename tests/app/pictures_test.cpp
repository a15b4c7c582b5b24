#include "tests/app/window_fixture.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/picture_offer.h"
#include "widgets/article/picture_strip.h"
#include "widgets/article/picture_view.h"
#include "widgets/article/picture_window.h"
#include "widgets/article/site_pictures_dialog.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <optional>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A window on a site whose pictures are on a server on this computer, which articles know by a name.
struct PictureDesk
{
    World world;
    HttpServer server;
    std::optional<Window> w;

    PictureDesk()
    {
        world.fetching.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        world.fetching.addresses = [](const QString& /*host*/, const WaitLimit& /*limit*/) {
            return Result<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
        };
        world.settings.values[u"pictures/privateHosts"_s] = QStringList{u"a.example"_s, u"b.example"_s};
        server.serveImage("/a.png", picture({300, 200}, "png"));
        server.serveImage("/b.png", picture({600, 400}, "png"));
    }
    std::string address(const QString& path, const QString& host = u"a.example"_s) const
    {
        return server.address(path, host).toStdString();
    }
    void write(const std::string& name, const std::string& yaml) const
    {
        world.folder.write("site/" + name, "---\ntitle: " + name + "\n" + yaml + "---\nText.\n");
    }
    void open()
    {
        w.emplace(world);
        w->open(world.folder.path("site"));
        awaitPanel();
    }
    ImagePanel& panel() { return *w->window.findChild<ImagePanel*>(); }
    template <typename T>
    T& part()
    {
        return *panel().findChild<T*>();
    }
    void awaitPanel()
    {
        REQUIRE(QTest::qWaitFor([&] { return panel().isSettled() && w->window.isSettled(); }));
    }
    bool isShown() { return panel().findChild<PictureView*>()->isVisible() && part<PictureView>().hasPicture(); }
    QAction* verb(const QString& text)
    {
        for (auto* action : panel().actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    std::string saved(const std::string& name)
    {
        w->window.activateWindow(); // a dialog may have been in front
        REQUIRE(QTest::qWaitForWindowActive(&w->window));
        w->window.table().setFocus();
        w->key(Qt::Key_S, static_cast<Qt::KeyboardModifiers>(Qt::ControlModifier | Qt::ShiftModifier));
        w->awaitSaved();
        return world.folder.read("site/" + name);
    }
    void awaitUnsaved(std::size_t count)
    {
        REQUIRE(QTest::qWaitFor([&] { return w->desk.store.library().unsavedCount() == count; }));
    }
};

} // namespace

TEST_CASE("A host that is allowed stays allowed after a restart, until the preferences forget it", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: " + desk.address(u"/a.png"_s) + "\n");
    desk.open();
    CHECK_FALSE(desk.isShown());
    CHECK(desk.server.requests.isEmpty());
    desk.part<PictureOffer>().menu()->actions().constFirst()->trigger(); // always from this host
    desk.awaitPanel();
    CHECK(desk.isShown());
    CHECK(desk.world.settings.values[u"pictures/hosts"_s].toStringList() == QStringList{u"a.example"_s});

    desk.w->desk.remoteImages.cache().clear();
    desk.w.reset();
    desk.open();
    CHECK(desk.isShown());
    CHECK(desk.server.requests.size() == 2);

    desk.w->key(Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = desk.w->window.findChild<QDialog*>(u"PreferencesDialog"_s);
    REQUIRE(dialog->isVisible());
    auto* allowed = dialog->findChild<QListWidget*>(u"allowed"_s);
    REQUIRE(allowed->count() == 1);
    CHECK(allowed->item(0)->text() == u"a.example, also in a private network"_s);
    allowed->item(0)->setSelected(true);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"forbid"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"clearCache"_s), Qt::LeftButton);
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    CHECK(desk.w->desk.remoteImages.permissions() == RemotePermissions{.privateHosts = {"b.example"}});
    REQUIRE(QTest::qWaitFor([&] { return desk.w->desk.remoteImages.cache().size() == 0; }));
    desk.w.reset();
    desk.open();
    CHECK_FALSE(desk.isShown());
    CHECK(desk.server.requests.size() == 2);
}

TEST_CASE("A folder that is allowed shows the pictures of its articles from any host", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: " + desk.address(u"/a.png"_s) + "\n");
    desk.write("b.md", "images:\n  - url: " + desk.address(u"/b.png"_s, u"b.example"_s) + "\n");
    desk.open();
    desk.part<PictureOffer>().menu()->actions().value(1)->trigger(); // always in this folder
    desk.awaitPanel();
    CHECK(desk.isShown());
    CHECK(desk.w->desk.remoteImages.permissions().folders == std::set<std::string>{desk.world.folder.path("site")});
    desk.w->window.table().setFocus();
    desk.w->key(Qt::Key_Down);
    desk.awaitPanel();
    CHECK(desk.isShown());
    CHECK(desk.server.requests.size() == 2);
}

TEST_CASE("The size of a picture on the web is checked once it was loaded, and fixed", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: " + desk.address(u"/a.png"_s) + "\n    width: 999\n    height: 200\n");
    desk.open();
    const auto differs = [&] {
        for (const auto* finding : desk.w->desk.review.findings(0)) {
            if (finding->rule == RuleId::ImageSizeDiffers)
                return true;
        }
        return false;
    };
    CHECK_FALSE(differs());
    QTest::mouseClick(&desk.part<PictureOffer>(), Qt::LeftButton, {}, {4, 8});
    desk.awaitPanel();
    REQUIRE(QTest::qWaitFor(differs));
    const auto isOfSize = [](const Finding& finding) { return finding.rule == RuleId::ImageSizeDiffers; };
    desk.w->desk.commands.makeEach({0}, u"Fix"_s, desk.w->desk.review.fixing(isOfSize, true));
    desk.awaitUnsaved(1);
    CHECK(desk.saved("a.md").find("    width: 300\n    height: 200\n") != std::string::npos);
    CHECK(QTest::qWaitFor([&] { return !differs(); }));
}

TEST_CASE("A picture that the strip or the column was first to load is checked at once", "[window][pictures]")
{
    PictureDesk desk;
    desk.world.settings.values[u"pictures/hosts"_s] = QStringList{u"a.example"_s};
    desk.server.serveImage("/c.png", picture({30, 20}, "png"));
    const std::string wrong = "\n    width: 9\n    height: 9\n";
    desk.write(
        "a.md", "images:\n  - url: " + desk.address(u"/a.png"_s) + "\n  - url: " + desk.address(u"/b.png"_s) + wrong);
    desk.write("b.md", "");
    desk.write("c.md", "images:\n  - url: " + desk.address(u"/c.png"_s) + wrong);
    desk.open();
    const auto differs = [&](const QString& title) {
        for (const auto* finding : desk.w->desk.review.findings(desk.w->desk.table.rowId(desk.w->rowOf(title)))) {
            if (finding->rule == RuleId::ImageSizeDiffers)
                return true;
        }
        return false;
    };
    CHECK(QTest::qWaitFor([&] { return differs(u"a.md"_s); }));
    CHECK_FALSE(differs(u"c.md"_s));
    auto& table = desk.w->window.table();
    table.setColumnHidden(columnOf(RowField::Images), false);
    CHECK(QTest::qWaitFor([&] {
        table.scrollTo(desk.w->desk.table.index(0, columnOf(RowField::Images)));
        table.viewport()->grab(); // it is painted, also without a screen
        return differs(u"c.md"_s);
    }));
}

TEST_CASE("Make lead and use are one edit each, and undo takes them back", "[window][pictures]")
{
    PictureDesk desk;
    const std::string yaml
        = "images:\n  - url: one.png\n  - url: two.png # kept\nrelated:\n  - title: r\n    provider:\n"
          "      name: Daily\n    images:\n      - url: three.png\n        width: 30\n"
          "        height: 20\n";
    desk.write("a.md", yaml);
    for (const auto* name : {"one", "two", "three"})
        desk.world.folder.write("site/" + std::string(name) + ".png", picture({30, 20}, "png"));
    desk.open();
    auto& strip = desk.part<PictureStrip>();
    CHECK(strip.isVisible());
    REQUIRE(strip.count() == 3);
    REQUIRE(QTest::qWaitFor([&] { return !strip.isBusy(); }));
    CHECK_FALSE(desk.verb(u"Make Lead Picture"_s)->isEnabled());
    strip.setCurrentRow(1);
    desk.awaitPanel();
    desk.verb(u"Make Lead Picture"_s)->trigger();
    desk.awaitUnsaved(1);
    CHECK(desk.saved("a.md").find("images:\n  - url: two.png # kept\n  - url: one.png\n") != std::string::npos);
    desk.w->key(Qt::Key_Z, Qt::ControlModifier);
    desk.awaitUnsaved(1);
    CHECK(desk.saved("a.md").find(yaml) != std::string::npos);

    desk.awaitPanel();
    strip.setCurrentRow(2);
    desk.awaitPanel();
    CHECK_FALSE(desk.verb(u"Make Lead Picture"_s)->isEnabled());
    desk.verb(u"Use This Picture"_s)->trigger();
    desk.awaitUnsaved(1);
    const auto text = desk.saved("a.md");
    CHECK(text.find(
              "images:\n  - url: three.png\n    width: 30\n    height: 20\n    attribution: Daily\n  - url: one.png")
        != std::string::npos);
}

TEST_CASE("A dropped or chosen file is copied to the site and added with its size", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "");
    desk.world.folder.write("site/assets/images/old.png", picture({3, 2}, "png"));
    const auto file = desk.world.folder.write("home/new.png", picture({30, 20}, "png"));
    desk.open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.panel(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.panel(), &drop);
    desk.awaitUnsaved(1);
    desk.awaitPanel();
    CHECK(desk.isShown());
    CHECK(desk.saved("a.md").find("images:\n  - url: /assets/images/new.png\n    width: 30\n    height: 20\n")
        != std::string::npos);
    desk.w->key(Qt::Key_Z, Qt::ControlModifier);
    desk.awaitUnsaved(1);
    CHECK(desk.world.folder.read("site/assets/images/new.png") == picture({30, 20}, "png")); // it stays

    desk.saved("a.md");
    desk.world.asker.picture
        = QString::fromStdString(desk.world.folder.write("home/other.png", picture({9, 8}, "png")));
    desk.verb(u"Add Picture from File…"_s)->trigger();
    desk.awaitUnsaved(1);
    CHECK(desk.saved("a.md").find("/assets/images/other.png") != std::string::npos);
    desk.world.asker.picture = QString::fromStdString(desk.world.folder.write("home/text.png", "text"));
    desk.verb(u"Add Picture from File…"_s)->trigger();
    QTest::qWait(100);
    CHECK(desk.w->desk.store.library().unsavedCount() == 0);
}

TEST_CASE("A picture of the site is chosen from thumbnails", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "");
    desk.world.folder.write("site/assets/images/old.png", picture({3, 2}, "png"));
    desk.open();
    desk.verb(u"Add Picture of the Site…"_s)->trigger();
    auto* dialog = desk.w->window.findChild<SitePicturesDialog*>();
    REQUIRE(QTest::qWaitFor([&] { return dialog->isVisible(); }));
    auto* list = dialog->findChild<QListWidget*>();
    REQUIRE(list->count() == 1);
    list->setCurrentRow(0);
    auto* add = dialog->findChild<QDialogButtonBox*>()->buttons().constLast();
    REQUIRE(QTest::qWaitFor([&] {
        for (auto* button : dialog->findChild<QDialogButtonBox*>()->buttons()) {
            if (button->text() == u"Add"_s)
                add = button;
        }
        return add->isEnabled() && add->text() == u"Add"_s;
    }));
    QTest::mouseClick(add, Qt::LeftButton);
    desk.awaitUnsaved(1);
    CHECK(
        desk.saved("a.md").find("  - url: /assets/images/old.png\n    width: 3\n    height: 2\n") != std::string::npos);
}

TEST_CASE("A picture is saved as a file, opened and shown in its folder", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: one.png\n");
    desk.world.folder.write("site/one.png", picture({30, 20}, "png"));
    desk.open();
    desk.world.asker.pictureCopy = QString::fromStdString(desk.world.folder.path("copy.png"));
    desk.verb(u"Save Picture As…"_s)->trigger();
    desk.verb(u"Open Picture"_s)->trigger();
    desk.verb(u"Show in Folder"_s)->trigger();
    const auto& opener = desk.world.opener;
    REQUIRE(QTest::qWaitFor([&] { return !opener.pictures.isEmpty() && !opener.folders.isEmpty(); }));
    CHECK(desk.world.folder.read("copy.png") == picture({30, 20}, "png"));
    CHECK(opener.pictures.constFirst() == QString::fromStdString(desk.world.folder.path("site/one.png")));
    CHECK(opener.folders.constFirst() == QString::fromStdString(desk.world.folder.path("site")));
}

TEST_CASE("The full screen shows one picture after the other and closes with Escape", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: one.png\n  - url: two.png\n");
    desk.world.folder.write("site/one.png", picture({30, 20}, "png"));
    desk.world.folder.write("site/two.png", picture({60, 40}, "png"));
    desk.open();
    desk.verb(u"Full Screen"_s)->trigger();
    auto* screen = desk.panel().findChild<PictureWindow*>();
    REQUIRE(screen != nullptr);
    REQUIRE(QTest::qWaitFor([&] { return screen->view().hasPicture(); }));
    CHECK(screen->isFullScreen());
    CHECK(screen->windowTitle() == u"one.png"_s);
    QTest::keyClick(screen, Qt::Key_Right);
    CHECK(screen->windowTitle() == u"two.png"_s);
    QTest::keyClick(screen, Qt::Key_Escape);
    CHECK_FALSE(screen->isVisible());
}

TEST_CASE("The column of pictures shows them small, for the rows in view", "[window][pictures]")
{
    PictureDesk desk;
    desk.write("a.md", "images:\n  - url: red.png\n");
    QImage red(96, 50, QImage::Format_RGB32);
    red.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    red.save(&buffer, "png");
    desk.world.folder.write("site/red.png", buffer.data().toStdString());
    desk.open();
    auto& table = desk.w->window.table();
    CHECK(table.isColumnHidden(columnOf(RowField::Images))); // off by default
    table.setColumnHidden(columnOf(RowField::Images), false);
    const auto hasRed = [&] {
        table.scrollTo(desk.w->desk.table.index(0, columnOf(RowField::Images)));
        const auto cell = table.visualRect(desk.w->desk.table.index(0, columnOf(RowField::Images)));
        const auto shown = table.viewport()->grab(cell).toImage();
        return shown.pixelColor(10, shown.height() / 2) == QColor(Qt::red);
    };
    CHECK(QTest::qWaitFor(hasRed));
}
