#include "images/remote/picture_source.h"

#include "core/storage/posix_disk.h"
#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A server with a picture, and what shows it to the articles of a folder.
struct Remote
{
    TempFolder folder;
    HttpServer server;
    std::int64_t now = 1'000'000;
    DecoderPool decoders{builtDecoder()};
    std::string article = folder.write("site/a.md");
    std::string address;
    std::unique_ptr<RemoteImages> images;

    Remote()
    {
        server.serveImage("/a.png", picture({30, 20}, "png"));
        address = server.address(u"/a.png"_s).toStdString();
        restart();
    }
    void restart(const RemotePermissions& permissions = {.privateHosts = {"127.0.0.1"}})
    {
        FetchOptions options;
        options.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        images = std::make_unique<RemoteImages>(
            folder.path("cache"), [this] { return now; }, options);
        images->setPermissions(permissions);
    }
    Result<DecodedImage> load(Loading loading = Loading::IfAllowed)
    {
        const PictureSource source(decoders, *images);
        return source.load({nullptr, article, address, {100, 100}, loading});
    }
    ErrorCode codeOf(Loading loading = Loading::IfAllowed)
    {
        const auto loaded = load(loading);
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.error().path == address);
        return loaded.error().code;
    }
    qsizetype requests() const { return server.requests.size(); }
};

const RemotePermissions ofHost{.hosts = {"127.0.0.1"}, .privateHosts = {"127.0.0.1"}};

} // namespace

TEST_CASE("Nothing is loaded until a person asks or has allowed it", "[remote_images]")
{
    Remote remote;
    CHECK(remote.codeOf(Loading::Never) == ErrorCode::RemoteImage);
    CHECK(remote.codeOf() == ErrorCode::RemoteImage);
    CHECK(remote.requests() == 0);
    const auto asked = remote.load(Loading::Asked);
    REQUIRE(asked.ok());
    CHECK(asked->realSize == QSize(30, 20));
    CHECK(asked->format == "PNG");
    CHECK(asked->fileSize == picture({30, 20}, "png").size());
    CHECK(remote.requests() == 1);
}

TEST_CASE("A picture that was loaded is not loaded again, also after a restart", "[remote_images]")
{
    Remote remote;
    REQUIRE(remote.load(Loading::Asked).ok());
    remote.restart();
    CHECK(remote.load(Loading::Never).ok());
    CHECK(remote.load(Loading::Asked).ok());
    CHECK(remote.requests() == 1);
}

TEST_CASE("A permission is for a host or a folder, and ends when it is taken back", "[remote_images]")
{
    Remote remote;
    remote.images->setPermissions({.folders = {remote.folder.path("other")}, .privateHosts = {"127.0.0.1"}});
    CHECK(remote.codeOf() == ErrorCode::RemoteImage);
    remote.images->setPermissions({.folders = {remote.folder.path("site")}, .privateHosts = {"127.0.0.1"}});
    CHECK(remote.load().ok());
    remote.images->cache().clear();
    remote.images->setPermissions(ofHost);
    CHECK(remote.load().ok());
    CHECK(remote.requests() == 2);

    remote.images->cache().clear();
    remote.images->setPermissions({});
    CHECK(remote.codeOf() == ErrorCode::RemoteImage);
    CHECK(remote.codeOf(Loading::Asked) == ErrorCode::PrivateAddress);
    CHECK(remote.requests() == 2);
}

TEST_CASE("A redirect to a host that nobody allowed stops before it", "[remote_images]")
{
    Remote remote;
    FetchOptions options;
    options.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
    options.addresses = [](const QString& /*host*/, const WaitLimit& /*limit*/) {
        return Result<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    };
    RemoteImages images(
        remote.folder.path("other-cache"), [] { return 1; }, options);
    const std::set<std::string> here{"a.example", "cdn.a.example", "b.example"};
    const auto at = [&](const QString& host, const QString& path) { return remote.server.address(path, host); };
    remote.server.redirect("/same", at(u"cdn.a.example"_s, u"/a.png"_s).toLatin1());
    remote.server.redirect("/other", at(u"b.example"_s, u"/a.png"_s).toLatin1());
    const auto load = [&](const QString& path, Loading loading) {
        return images.load(remote.article, at(u"a.example"_s, path).toStdString(), loading, {});
    };

    images.setPermissions({.hosts = {"a.example"}, .privateHosts = here});
    CHECK(load(u"/same"_s, Loading::IfAllowed).ok());
    const auto requests = remote.requests();
    const auto stopped = load(u"/other"_s, Loading::IfAllowed);
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error() == Error{.code = ErrorCode::MovedToOtherHost, .detail = "b.example"});
    CHECK(remote.requests() == requests + 1); // b.example was not asked

    images.setPermissions({.hosts = {"a.example", "b.example"}, .privateHosts = here});
    CHECK(load(u"/other"_s, Loading::IfAllowed).ok());
    images.cache().clear();
    images.setPermissions({.folders = {remote.folder.path("site")}, .privateHosts = here});
    CHECK(load(u"/other"_s, Loading::IfAllowed).ok());
    images.cache().clear();
    images.setPermissions({.privateHosts = here});
    CHECK(load(u"/other"_s, Loading::Asked).ok());
}

TEST_CASE("Without a connection the cache counts, however old it is", "[remote_images]")
{
    Remote remote;
    remote.images->setPermissions(ofHost);
    REQUIRE(remote.load().ok());
    remote.now += RemoteImages::freshFor + 1;
    REQUIRE(remote.load().ok());
    CHECK(remote.requests() == 2);
    remote.now += RemoteImages::freshFor + 1;
    remote.server.close();
    CHECK(remote.load().ok());
    remote.images->cache().clear();
    CHECK(remote.codeOf() == ErrorCode::ConnectionFailed);
}

TEST_CASE("A picture that is gone from its server is not shown from the past", "[remote_images]")
{
    Remote remote;
    remote.images->setPermissions(ofHost);
    REQUIRE(remote.load().ok());
    remote.now += RemoteImages::freshFor + 1;
    remote.server.serve("/a.png", "404 Not Found", {});
    CHECK(remote.codeOf() == ErrorCode::NotOnServer);
}

TEST_CASE("What cannot be decoded is an error of the picture", "[remote_images]")
{
    Remote remote;
    remote.server.serveImage("/a.png", picture({30, 20}, "png").substr(0, 40));
    CHECK(remote.codeOf(Loading::Asked) == ErrorCode::DamagedImage);
    remote.images->cache().put(QUrl(QString::fromStdString(remote.address)),
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", {9, 9});
    CHECK(remote.codeOf() == ErrorCode::UnknownImageFormat);
}

TEST_CASE("One source shows the pictures of the folders, too", "[remote_images]")
{
    Remote remote;
    PosixDisk disk;
    remote.folder.write("site/b.png", picture({20, 10}, "png"));
    const PictureSource source(remote.decoders, *remote.images);
    const auto reader
        = std::make_shared<const ConfinedReader>(disk, std::vector<std::string>{remote.folder.path("site")});
    CHECK(source.load({reader, remote.article, "b.png", {100, 100}})->realSize == QSize(20, 10));
    CHECK(source.load({nullptr, remote.article, "b.png", {100, 100}}).error().code == ErrorCode::LeavesFolder);
    CHECK(source.load({reader, remote.article, "data:,a", {100, 100}}).error().code == ErrorCode::EmbeddedImage);
}

TEST_CASE("A prefetch loads what is allowed and nothing else", "[remote_images]")
{
    Remote remote;
    const PictureSource source(remote.decoders, *remote.images);
    CHECK(source.prefetch(remote.article, remote.address, {}).error().code == ErrorCode::RemoteImage);
    CHECK_FALSE(*source.prefetch(remote.article, "b.png", {}));
    remote.images->setPermissions(ofHost);
    CHECK(*source.prefetch(remote.article, remote.address, {}));
    CHECK_FALSE(*source.prefetch(remote.article, remote.address, {}));
    CHECK(remote.requests() == 1);
    CHECK(remote.load(Loading::Never).ok());
}
