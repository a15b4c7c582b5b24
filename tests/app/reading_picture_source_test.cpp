#include "app/desk/reading_picture_source.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "tests/support/places.h"

#include <QTest>

#include "tests/support/catch.h"

#include <vector>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A source of pictures on a server that answers when the test wants it.
struct WishedPictures
{
    HttpServer server;
    QTcpSocket* held = nullptr;
    DecoderPool decoders{builtDecoder()};
    RemoteImages remote{{}, [] { return 1; }, options()};
    PictureSource source{decoders, remote};
    std::vector<Result<QImage>> answers;
    ReadingPictureSource reading{source};

    WishedPictures()
    {
        server.serve("/held.png", [this](QTcpSocket& socket) { held = &socket; });
        server.serveImage("/a.png", picture({30, 20}, "png"));
        remote.setPermissions({.hosts = {"127.0.0.1"}, .privateHosts = {"127.0.0.1"}});
    }
    static FetchOptions options()
    {
        FetchOptions given;
        given.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        return given;
    }
    void wish(const QString& path, QSize box = {100, 100}, const std::string& article = "/a.md")
    {
        reading.pictures()(article, server.address(path).toStdString(), box,
            [this](const Result<QImage>& picture) { answers.push_back(picture); });
    }
};

} // namespace

TEST_CASE("A picture that is wished for again while it waits is loaded once, and all get it", "[reading]")
{
    WishedPictures wished;
    wished.wish(u"/held.png"_s);
    REQUIRE(QTest::qWaitFor([&] { return wished.held != nullptr; }));
    for (int i = 0; i < 3; ++i)
        wished.wish(u"/a.png"_s);
    wished.wish(u"/a.png"_s, {15, 15});
    CHECK(wished.answers.empty());
    wished.held->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    REQUIRE(QTest::qWaitFor([&] { return wished.answers.size() == 5; }));
    CHECK_FALSE(wished.answers[0].ok());
    for (const std::size_t i : {1U, 2U, 3U}) {
        REQUIRE(wished.answers[i].ok());
        CHECK(wished.answers[i]->cacheKey() == wished.answers[1]->cacheKey()); // one and the same
    }
    CHECK(wished.answers[4]->size() == QSize(15, 10));
}

TEST_CASE("What waits for another article is answered at once", "[reading]")
{
    WishedPictures wished;
    wished.wish(u"/held.png"_s);
    REQUIRE(QTest::qWaitFor([&] { return wished.held != nullptr; }));
    wished.wish(u"/a.png"_s);
    wished.wish(u"/a.png"_s, {100, 100}, "/b.md");
    REQUIRE(wished.answers.size() == 1);
    CHECK(wished.answers[0].error().code == ErrorCode::Cancelled);
    REQUIRE(QTest::qWaitFor([&] { return wished.answers.size() == 3; }));
    CHECK(wished.answers[2].ok());
}
