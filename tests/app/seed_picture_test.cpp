// An article of the shape that the program is designed around, whose pictures are on other sites: seen and read.

#include "tests/app/window_fixture.h"
#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "tests/images/remote/secure_server.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/picture_offer.h"
#include "widgets/article/picture_strip.h"
#include "widgets/article/picture_view.h"
#include "widgets/reading/reader_panel.h"
#include "widgets/reading/text_reader_view.h"

#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

std::string relatedStory(const std::string& number, const std::string& provider, int quality)
{
    return "  - title: \"Harbor story " + number + "\"\n    excerpt: \"What outlet " + number
        + " says about the ferry\"\n    publishedDateTime: 2024-02-21T18:18:00Z\n    webUrl: \"https://outlet" + number
        + ".example/ferry\"\n    type: article\n    provider:\n      name: " + provider + "\n      domain: outlet"
        + number + ".example\n    quality: " + std::to_string(quality) + "\n    images:\n      - url: \"https://outlet"
        + number
        + ".example/ferry.jpg?width=1200\"\n        width: 1200\n        height: 800\n        isCached: true\n";
}

std::string seedShaped(const std::string& picture)
{
    return "---\ncategory: news\ntitle: \"'Tern': a Ferry That Charges While It Unloads\"\n"
           "excerpt: \"The port tried a ferry in spring that ...\"\npublishedDateTime: 2024-02-22T05:25:00Z\n"
           "originalUrl: \"https://harbor.example/news/tern.html\"\nwebUrl: \"https://harbor.example/news/tern.html\"\n"
           "type: article\nquality: 52\nheat: -1\npublished: false\n\nprovider:\n  name: Harbor Post\n"
           "  domain: harbor.example\n\ntopics:\n  - Ferries\n  - Ports\n\nimages:\n  - url: \""
        + picture + "\"\n    width: 790\n    height: 530\n    isCached: true\n\nrelated:\n"
        + relatedStory("1", "Quay News", 99) + relatedStory("2", "The Buoy", 71)
        + relatedStory("3", "Far Coast Network", 54) + "\nsecured: \"bm90aGluZw==;bm90aGluZyBlbHNlISE=\"\n---\n\n";
}

} // namespace

TEST_CASE("One click shows the picture of an article in the panel and in Read, beside its related stories",
    "[window][pictures][read]")
{
    const Trust trust;
    HttpServer server(secureServer());
    server.serveImage("/tern.jpg", picture({790, 530}, "jpg"), "image/jpeg");
    World world;
    world.settings.values = {{u"pictures/privateHosts"_s, QStringList{u"pictures.example"_s}}};
    world.fetching.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
    world.fetching.addresses = [](const QString& /*host*/, const WaitLimit& /*limit*/) {
        return Result<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    };
    const auto address = u"https://pictures.example:%1/tern.jpg"_s.arg(server.port()).toStdString();
    world.folder.write("site/tern.md", seedShaped(address));

    Window w(world);
    w.window.resize(1600, 1000);
    const auto pictures = w.desk.readingPictures.pictures();
    w.window.setReaderView({[pictures](QWidget* parent) { return new TextReaderView(pictures, parent); }, pictures});
    w.open(world.folder.path("site"));
    const auto awaitSettled = [&] { REQUIRE(QTest::qWaitFor([&] { return w.window.isSettled(); }, 20'000)); };
    awaitSettled();
    auto& panel = *w.window.findChild<ImagePanel*>();
    auto& offer = *panel.findChild<PictureOffer*>();
    CHECK(server.requests.isEmpty());
    REQUIRE(offer.isVisible());

    QTest::mouseClick(&offer, Qt::LeftButton, {}, {4, offer.height() / 2});
    auto& view = *panel.findChild<PictureView*>();
    REQUIRE(QTest::qWaitFor([&] { return view.isVisible() && view.hasPicture(); }));
    const auto shown = view.grab(view.pictureRect()).toImage();
    CHECK(isRed(shown.pixelColor(shown.width() / 4, shown.height() / 2)));
    CHECK(isBlue(shown.pixelColor(shown.width() * 3 / 4, shown.height() / 2)));
    CHECK(panel.findChild<PictureStrip*>()->count() == 4); // those of the stories wait

    auto* reader = static_cast<TextReaderView*>(w.window.findChild<ReaderPanel*>()->view());
    REQUIRE(reader != nullptr);
    auto* browser = &reader->browser();
    const auto lead = [&] {
        return browser->document()->resource(QTextDocument::ImageResource, QUrl(u"picture/0"_s)).value<QImage>();
    };
    REQUIRE(QTest::qWaitFor([&] { return isRed(lead().pixelColor(lead().width() / 4, lead().height() / 2)); }));
    CHECK(lead().height() > 200);
    awaitSettled();
    const auto text = browser->toPlainText();
    CHECK(text.startsWith(u"'Tern': a Ferry That Charges While It Unloads"_s));
    auto last = text.indexOf(u"The port tried a ferry"_s);
    for (const auto& part : {u"Quay News"_s, u"Harbor story 1"_s, u"What outlet 1 says"_s, u"The Buoy"_s,
             u"Harbor story 2"_s, u"Far Coast Network"_s, u"quality 54"_s, u"Harbor story 3"_s}) {
        INFO(part.toStdString());
        CHECK(text.indexOf(part) > last);
        last = text.indexOf(part);
    }
    REQUIRE(server.requests.size() == 1);
    CHECK(server.requests.constFirst().contains("Host: pictures.example:"));
    // And ever after, from the cache.
    CHECK(w.desk.remoteImages.cache().sizeOf(QUrl(QString::fromStdString(address))) == QSize(790, 530));
}
