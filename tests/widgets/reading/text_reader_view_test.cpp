#include "widgets/reading/text_reader_view.h"

#include "tests/support/file_canary.h"
#include "tests/support/hit_server.h"
#include "tests/support/hostile_article.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

std::string redPng()
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

ReadingArticlePointer articleOf(const ArticlePage& page)
{
    auto article = std::make_shared<ReadingArticle>();
    article->row = 1;
    article->path = "/folder/a.md";
    article->page = readingPage(page, {.embedded = "From %1", .openInBrowser = "Open"});
    return article;
}

struct AskedPicture
{
    std::string article;
    std::string address;
    QSize box;
    std::function<void(const Result<QImage>&)> done;
};

/// A view that is shown, and what it asks for.
struct Reading
{
    std::vector<AskedPicture> asked;
    TextReaderView view{
        [this](const std::string& article, const std::string& address, const QSize& box, const auto& done) {
            asked.push_back({article, address, box, done});
        }};

    Reading()
    {
        view.resize(700, 500);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    int redPixels()
    {
        const auto shot = view.grab().toImage();
        int red = 0;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x)
                red += shot.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        }
        return red;
    }
};

} // namespace

TEST_CASE("A hostile article in the view without WebEngine asks for nothing and reads nothing", "[reading]")
{
    HitServer server;
    const FileCanary canary(redPng());
    const auto body = hostileArticle(server.address(), canary.address());
    Reading reading;
    SECTION("cleaned, all it has are the pictures' numbers")
    {
        reading.view.setArticle(articleOf({.title = "T", .body = body.toStdString(), .format = BodyFormat::Html}));
    }
    SECTION("uncleaned")
    {
        reading.view.browser().setHtml(body);
        for (const auto& way : body.split(u'\n')) {
            reading.view.browser().setHtml(way);
            QTest::qWait(1);
        }
        reading.view.browser().setHtml(body);
    }
    SECTION("uncleaned, with paths in place of addresses")
    {
        const auto path = QString::fromStdString(canary.path());
        reading.view.browser().setHtml(
            u"<img src='%1'><img src='%2'><link rel=stylesheet href='%1'><body background='%1'><p style=\"background: "
            "url('%1')\">p</p>"_s.arg(path, u"../../../../../.."_s + path));
        reading.view.browser().setSource(QUrl::fromLocalFile(path));
    }
    QTest::qWait(300);
    CHECK(reading.redPixels() == 0);
    CHECK_FALSE(canary.wasOpened());
    CHECK(server.hits.isEmpty());
}

TEST_CASE("Related stories show small pictures; one that has none asks for nothing", "[reading]")
{
    Reading reading;
    reading.view.setArticle(
        articleOf({.title = "T", .related = {{.title = "A", .picture = {"a.png", 900, 600}}, {.title = "B"}}}));
    REQUIRE(QTest::qWaitFor([&] { return reading.asked.size() == 1; }));
    CHECK(reading.asked[0].address == "a.png");
    CHECK(reading.asked[0].box.width() <= 200);
    const auto place = reading.view.browser().loadResource(QTextDocument::ImageResource, QUrl(u"picture/1"_s));
    CHECK(place.value<QImage>().size() == reading.asked[0].box); // neutral, and of the same size
    reading.asked[0].done(Error{.code = ErrorCode::RemoteImage});
    CHECK(reading.view.isSettled());
    const auto refused
        = reading.view.browser().document()->resource(QTextDocument::ImageResource, QUrl(u"picture/0"_s));
    CHECK(refused.value<QImage>() == place.value<QImage>());
}

TEST_CASE("Pictures of a page come as pixels, in their place", "[reading]")
{
    Reading reading;
    reading.view.setArticle(articleOf({.title = "T", .body = "A ![x](b.png) c"}));
    REQUIRE(QTest::qWaitFor([&] { return reading.asked.size() == 1; }));
    CHECK(reading.asked[0].article == "/folder/a.md");
    CHECK(reading.asked[0].address == "b.png");
    CHECK_FALSE(reading.view.isSettled());
    QImage red(200, 100, QImage::Format_RGB32);
    red.fill(Qt::red);
    reading.asked[0].done(red);
    CHECK(reading.view.isSettled());
    REQUIRE(QTest::qWaitFor([&] { return reading.redPixels() == 200 * 100; }));
}

TEST_CASE("Instead of a picture that does not come there is a line with the reason", "[reading]")
{
    Reading reading;
    reading.view.setArticle(articleOf({.title = "T", .body = "![x](https://e.example/b.png)"}));
    REQUIRE(QTest::qWaitFor([&] { return reading.asked.size() == 1; }));
    reading.asked[0].done(Error{ErrorCode::RemoteImage, {}, 0, "https://e.example/b.png"});
    const auto shown = reading.view.browser().document()->resource(QTextDocument::ImageResource, QUrl(u"picture/0"_s));
    CHECK(shown.value<QImage>().height() > 20);
    CHECK(shown.value<QImage>().height() < 80);
}

TEST_CASE("Pictures of the last article do not come into the next", "[reading]")
{
    Reading reading;
    QImage red(200, 100, QImage::Format_RGB32);
    red.fill(Qt::red);
    reading.view.setArticle(articleOf({.title = "T", .body = "![x](a.png)"}));
    REQUIRE(QTest::qWaitFor([&] { return reading.asked.size() == 1; }));
    const bool isLate = GENERATE(false, true);
    if (!isLate)
        reading.asked[0].done(red);
    reading.view.setArticle(articleOf({.title = "T", .body = "![x](b.png)"}));
    REQUIRE(QTest::qWaitFor([&] { return reading.asked.size() == 2; }));
    if (isLate)
        reading.asked[0].done(red);
    QTest::qWait(100);
    CHECK(reading.redPixels() == 0);
    CHECK_FALSE(reading.view.isSettled());
}

TEST_CASE("A link in the view without WebEngine is reported and not followed", "[reading]")
{
    Reading reading;
    QSignalSpy links(&reading.view, &ReaderView::linkClicked);
    reading.view.setArticle(articleOf({.title = "T", .body = "[there](https://e.example/)"}));
    Q_EMIT reading.view.browser().anchorClicked(QUrl(u"https://e.example/"_s));
    CHECK(links.size() == 1);
    CHECK(reading.view.browser().toPlainText().contains(u"there"_s));
}
