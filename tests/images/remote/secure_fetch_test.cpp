#include "images/remote/image_fetch.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"
#include "tests/images/remote/secure_server.h"

#include <QSslSocket>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A server with the certificate, for a name that leads to this computer.
struct SecureNetwork
{
    HttpServer server{secureServer()};
    FetchOptions options;

    SecureNetwork()
    {
        options.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        options.addresses = [](const QString& /*host*/, const WaitLimit& /*limit*/) {
            return Result<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
        };
        server.serveImage("/a.png", picture({30, 20}, "png"));
        server.redirect("/down", server.address(u"/a.png"_s, u"pictures.example"_s).toLatin1());
    }
    Result<QByteArray> fetch(const QString& host, const QString& path = u"/a.png"_s)
    {
        auto url = QUrl(server.address(path, host));
        url.setScheme(u"https"_s);
        return fetchImage(url, {host.toStdString()}, options, {});
    }
};

} // namespace

TEST_CASE("A certificate is that of the name, although the connection goes to an address", "[image_fetch]")
{
    REQUIRE(QSslSocket::supportsSsl());
    SecureNetwork network;
    const Trust trust;
    const auto fetched = network.fetch(u"pictures.example"_s);
    REQUIRE(fetched.ok());
    CHECK(network.server.requests.constFirst().contains("Host: pictures.example:"));
    CHECK(network.fetch(u"other.example"_s).error().code == ErrorCode::UntrustedServer);
}

TEST_CASE("A certificate that nobody vouches for is not trusted", "[image_fetch]")
{
    SecureNetwork network;
    const auto fetched = network.fetch(u"pictures.example"_s);
    REQUIRE_FALSE(fetched.ok());
    CHECK(fetched.error() == Error{.code = ErrorCode::UntrustedServer, .detail = "pictures.example"});
    CHECK(network.server.requests.isEmpty());
}

TEST_CASE("A redirect from a secure connection to an open one is not followed", "[image_fetch]")
{
    SecureNetwork network;
    const Trust trust;
    CHECK(network.fetch(u"pictures.example"_s, u"/down"_s).error().code == ErrorCode::TooManyRedirects);
}
