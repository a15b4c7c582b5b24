#include "images/remote/image_fetch.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

// Made for this test: of pictures.example, signed by itself, for a hundred years. It protects nothing.
constexpr const char* certificate = R"(-----BEGIN CERTIFICATE-----
MIIBdTCCARygAwIBAgIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBwaWN0dXJl
cy5leGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAbMRkw
FwYDVQQDDBBwaWN0dXJlcy5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
QgAEwnNyb5Gs11Y6FPK4EchvYXbmCyf7z8PiNEzhqim37uge4CfF/c7qpH9Qjdw3
GSpj6OECwvsQxTBRuzQySi+o2KNPME0wGwYDVR0RBBQwEoIQcGljdHVyZXMuZXhh
bXBsZTAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBROooZdVXsCJMaQsFafD83D
GsehNTAKBggqhkjOPQQDAgNHADBEAiAd/V9jUoHj8vbtIT8DAghzuhkux0FAnnrL
YpSk+fA1qQIgFwoWPly8wdjC812wJfG19B2jVnF+a1cmM8pRdG9kYsY=
-----END CERTIFICATE-----)";
constexpr const char* key = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgITySWrY+zM/vsfUT
/sQJGI1bAx58LGHinXv6wsSf6rihRANCAATCc3JvkazXVjoU8rgRyG9hduYLJ/vP
w+I0TOGqKbfu6B7gJ8X9zuqkf1CN3DcZKmPo4QLC+xDFMFG7NDJKL6jY
-----END PRIVATE KEY-----)";

/// A server with the certificate, for a name that leads to this computer.
struct SecureNetwork
{
    HttpServer server{sslServer()};
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
    static std::unique_ptr<QTcpServer> sslServer()
    {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration;
        configuration.setLocalCertificate(QSslCertificate(certificate));
        configuration.setPrivateKey(QSslKey(key, QSsl::Ec));
        server->setSslConfiguration(configuration);
        return server;
    }
    Result<QByteArray> fetch(const QString& host, const QString& path = u"/a.png"_s)
    {
        auto url = QUrl(server.address(path, host));
        url.setScheme(u"https"_s);
        return fetchImage(url, {host.toStdString()}, options, {});
    }
};

/// Trusts the certificate while it lives.
class Trust
{
public:
    Trust()
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        auto trusting = m_before;
        trusting.addCaCertificate(QSslCertificate(certificate));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    Trust(const Trust&) = delete;
    Trust& operator=(const Trust&) = delete;
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
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
