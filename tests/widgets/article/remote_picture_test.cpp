#include "widgets/article/image_panel.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"
#include "widgets/article/picture_offer.h"
#include "widgets/article/picture_view.h"

#include <QMenu>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A shown panel over a picture that a server on this computer has.
struct OnTheWeb
{
    TempFolder folder;
    HttpServer server;
    NotingOpener opener;
    NotingClipboard clipboard;
    DecoderPool decoders{builtDecoder()};
    RemoteImages remote{folder.path("cache"), [] { return 1000; }, options()};
    PictureSource source{decoders, remote};
    ImagePanel panel{source, opener, clipboard};
    PictureOffer* offer = part<PictureOffer>(panel, "loadOffer");

    OnTheWeb()
    {
        server.serveImage("/a.png", picture({300, 200}, "png"));
        remote.setPermissions({.privateHosts = {"127.0.0.1"}});
        showWidget(panel, {420, 320});
    }
    static FetchOptions options()
    {
        FetchOptions given;
        given.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        given.addresses = [](const QString& /*host*/, const WaitLimit& /*limit*/) {
            return Result<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
        };
        return given;
    }
    void show(const QString& path = u"/a.png"_s, RowId row = 1)
    {
        panel.setDetail(detailOf("images:\n  - url: " + server.address(path).toStdString() + "\n", "/site/a.md", row));
        awaitSettled();
    }
    void awaitSettled()
    {
        REQUIRE(QTest::qWaitFor([&] { return panel.isSettled(); }));
    }
    void click()
    {
        REQUIRE(offer->isVisible());
        QTest::mouseClick(offer, Qt::LeftButton, {}, {4, offer->height() / 2});
    }
    QAction* permission(const QString& start)
    {
        for (auto* action : offer->menu()->actions()) {
            if (action->isVisible() && action->text().startsWith(start))
                return action;
        }
        return nullptr;
    }
    std::string line() { return visibleText(panel); }
};

} // namespace

TEST_CASE("A picture on the web is shown after one click, and from the cache ever after", "[image_panel]")
{
    OnTheWeb web;
    web.show();
    CHECK(web.line().starts_with("On the web · http://127.0.0.1"));
    CHECK(web.server.requests.isEmpty());
    CHECK(web.offer->text() == u"Load"_s);
    const QSignalSpy fetched(&web.panel, &ImagePanel::fetched);
    web.click();
    CHECK(web.offer->text() == u"Cancel"_s);
    web.awaitSettled();
    CHECK(part<PictureView>(web.panel, "picture")->hasPicture());
    CHECK(web.line().starts_with("300 × 200, no size declared · 3:2 · PNG"));
    CHECK_FALSE(web.offer->isVisible());
    CHECK(fetched.count() == 1);
    web.panel.setDetail(nullptr);
    web.show();
    CHECK(part<PictureView>(web.panel, "picture")->hasPicture());
    CHECK(web.server.requests.size() == 1);
    CHECK(fetched.count() == 1);
}

TEST_CASE("The menu beside Load allows a host or a folder for good", "[image_panel]")
{
    OnTheWeb web;
    web.show();
    const QSignalSpy hosts(&web.panel, &ImagePanel::hostAllowed);
    const QSignalSpy folders(&web.panel, &ImagePanel::folderAllowed);
    auto* host = web.permission(u"Always from 127.0.0.1"_s);
    REQUIRE(host != nullptr);
    host->trigger();
    REQUIRE(hosts.count() == 1);
    CHECK(hosts.constFirst().constFirst().toString() == u"127.0.0.1"_s);
    web.permission(u"Always in This"_s)->trigger();
    CHECK(folders.count() == 1);
    CHECK(web.permission(u"Allow the Private"_s) == nullptr);
    web.remote.setPermissions({.hosts = {"127.0.0.1"}, .privateHosts = {"127.0.0.1"}});
    web.panel.reload();
    web.awaitSettled();
    CHECK(part<PictureView>(web.panel, "picture")->hasPicture());
}

TEST_CASE("What fails says why, and can be tried again", "[image_panel]")
{
    OnTheWeb web;
    web.show(u"/gone.png"_s);
    web.click();
    web.awaitSettled();
    CHECK(web.line().starts_with("The server does not have this picture (404) · http"));
    CHECK(web.offer->text() == u"Retry"_s);
    web.server.serveImage("/gone.png", picture({30, 20}, "png"));
    web.click();
    web.awaitSettled();
    CHECK(web.line().starts_with("30 × 20, no size declared"));
}

TEST_CASE("A private address is refused until a person allows its host", "[image_panel]")
{
    OnTheWeb web;
    web.remote.setPermissions({});
    web.show();
    web.click();
    web.awaitSettled();
    CHECK(web.line().starts_with("127.0.0.1 is in a private network · http"));
    const QSignalSpy allowed(&web.panel, &ImagePanel::privateHostAllowed);
    auto* action = web.permission(u"Allow the Private Host 127.0.0.1"_s);
    REQUIRE(action != nullptr);
    action->trigger();
    CHECK(allowed.count() == 1);
}

TEST_CASE("A picture that moved to another host is a click away, for good or once", "[image_panel]")
{
    OnTheWeb web;
    web.server.redirect("/moved.png", web.server.address(u"/a.png"_s, u"cdn.example"_s).toLatin1());
    web.remote.setPermissions({.hosts = {"127.0.0.1"}, .privateHosts = {"127.0.0.1", "cdn.example"}});
    web.show(u"/moved.png"_s);
    CHECK(web.line().starts_with("The picture moved to cdn.example, which was not allowed · http://127.0.0.1"));
    CHECK(web.server.requests.size() == 1);
    CHECK(web.offer->text() == u"Allow"_s);
    CHECK(web.offer->toolTip().contains(u"all pictures from cdn.example"_s));
    const QSignalSpy allowed(&web.panel, &ImagePanel::hostAllowed);
    web.click();
    REQUIRE(allowed.count() == 1);
    CHECK(allowed.constFirst().constFirst().toString() == u"cdn.example"_s);
    web.permission(u"&Load Only This"_s)->trigger();
    web.awaitSettled();
    CHECK(part<PictureView>(web.panel, "picture")->hasPicture());
    CHECK(web.permission(u"&Load Only This"_s) == nullptr);
}

TEST_CASE("Loading is canceled by a person, and by another article", "[image_panel]")
{
    OnTheWeb web;
    web.server.serve("/silent.png", [](QTcpSocket& /*socket*/) {});
    web.show(u"/silent.png"_s);
    web.click();
    QTest::qWait(50);
    web.click();
    CHECK(web.panel.isSettled());
    CHECK(web.line().starts_with("Canceled · http"));
    web.click();
    web.panel.setDetail(detailOf("title: other\n", "/site/a.md", 2));
    QTest::qWait(100);
    CHECK(web.line() == "This article has no picture");
    CHECK_FALSE(web.offer->isVisible());
}

TEST_CASE("The hosts of articles are plain text in the menu", "[image_panel]")
{
    OnTheWeb web;
    web.panel.setDetail(detailOf("images:\n  - url: https://user:word@a.example/b.png\n"));
    web.awaitSettled();
    CHECK(web.line().starts_with("Stet does not load pictures from such an address"));
    CHECK_FALSE(web.offer->isVisible());
}
