#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <memory>

namespace stet::test {

// Made for tests: of pictures.example, signed by itself, for a hundred years. It protects nothing.
inline constexpr const char* testCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBdTCCARygAwIBAgIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBwaWN0dXJl
cy5leGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAbMRkw
FwYDVQQDDBBwaWN0dXJlcy5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
QgAEwnNyb5Gs11Y6FPK4EchvYXbmCyf7z8PiNEzhqim37uge4CfF/c7qpH9Qjdw3
GSpj6OECwvsQxTBRuzQySi+o2KNPME0wGwYDVR0RBBQwEoIQcGljdHVyZXMuZXhh
bXBsZTAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBROooZdVXsCJMaQsFafD83D
GsehNTAKBggqhkjOPQQDAgNHADBEAiAd/V9jUoHj8vbtIT8DAghzuhkux0FAnnrL
YpSk+fA1qQIgFwoWPly8wdjC812wJfG19B2jVnF+a1cmM8pRdG9kYsY=
-----END CERTIFICATE-----)";
inline constexpr const char* testKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgITySWrY+zM/vsfUT
/sQJGI1bAx58LGHinXv6wsSf6rihRANCAATCc3JvkazXVjoU8rgRyG9hduYLJ/vP
w+I0TOGqKbfu6B7gJ8X9zuqkf1CN3DcZKmPo4QLC+xDFMFG7NDJKL6jY
-----END PRIVATE KEY-----)";

/// An https server with the certificate.
inline std::unique_ptr<QTcpServer> secureServer()
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(testCertificate));
    configuration.setPrivateKey(QSslKey(testKey, QSsl::Ec));
    server->setSslConfiguration(configuration);
    return server;
}

/// Trusts the certificate while it lives.
class Trust
{
public:
    Trust()
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        auto trusting = m_before;
        trusting.addCaCertificate(QSslCertificate(testCertificate));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    Trust(const Trust&) = delete;
    Trust& operator=(const Trust&) = delete;
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

} // namespace stet::test
