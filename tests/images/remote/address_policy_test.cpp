#include "images/remote/address_policy.h"
#include "images/remote/remote_permissions.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

TEST_CASE("Every address that is not of the public internet is private", "[address_policy]")
{
    for (const auto* text :
        {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.1.2.3",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1",
            "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:192.168.1.1", "::127.0.0.1",
            "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "2001:db8::1", "3fff::1",
            "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "100::1", "5f00::1"}) {
        CAPTURE(text);
        CHECK(isPrivateAddress(QHostAddress(QString::fromLatin1(text))));
    }
    CHECK(isPrivateAddress(QHostAddress()));
    CHECK(isPrivateAddress(QHostAddress(u"fe80::1%eth0"_s)));
    CHECK(isPrivateAddress(QHostAddress(u"2600::1%eth0"_s)));
    for (const auto* text : {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1",
             "126.255.255.255", "128.0.0.1", "169.253.1.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "198.17.0.1",
             "198.20.0.1", "223.255.255.255", "2600::1", "2a00:1450::1", "2003::1", "::ffff:8.8.8.8",
             "64:ff9b::8.8.8.8", "2002:808:808::1"}) {
        CAPTURE(text);
        CHECK_FALSE(isPrivateAddress(QHostAddress(QString::fromLatin1(text))));
    }
}

TEST_CASE("A host that is private by its name is known without a look-up, however it is written", "[address_policy]")
{
    for (const auto* text : {"http://localhost/a", "http://LOCALHOST./a", "http://a.localhost/", "http://printer/",
             "http://nas.local/", "http://x.internal", "http://fritz.box.home.arpa", "http://127.0.0.1/",
             "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://[::1]/",
             "http://[::ffff:10.0.0.1]/", "http://10.0.0.1./"}) {
        CAPTURE(text);
        CHECK(isPrivateName(QUrl(QString::fromLatin1(text)).host()));
    }
    for (const auto* host : {"a.example.org", "8.8.8.8", "localhost.example.org", "local.example"})
        CHECK_FALSE(isPrivateName(QString::fromLatin1(host)));
}

TEST_CASE("Only plain web addresses are loaded", "[address_policy]")
{
    const auto urlOf = [](std::string_view reference) {
        const auto url = remoteUrl(reference);
        return url ? url->toEncoded().toStdString()
                   : std::string(url.error().code == ErrorCode::InvalidAddress ? "-" : "?");
    };
    CHECK(urlOf(" https://a.example/b.png#top\n") == "https://a.example/b.png");
    CHECK(urlOf("//a.example/b c.png") == "https://a.example/b%20c.png");
    CHECK(urlOf("HTTP://A.Example:8080/b?c=d") == "http://a.example:8080/b?c=d");
    CHECK(urlOf("https://b\xC3\xBC"
                "cher.example/\xC3\xA4.png")
        == "https://xn--bcher-kva.example/%C3%A4.png");
    for (const auto* reference :
        {"ftp://a.example/b", "file:///etc/passwd", "https://", "https:///b", "https:b.png", "https://user@a.example/b",
            "https://user:word@a.example/b", "http://a.example:25/b", "http://a.example:22/", "http://a.example:99999/",
            "http://a b.example/", "", "b.png", "javascript:alert(1)"}) {
        CAPTURE(reference);
        CHECK(urlOf(reference) == "-");
    }
    CHECK(urlOf("https://a.example/" + std::string(9000, 'a')) == "-");
    CHECK(hostOf(QUrl(u"https://A.Example.:444/"_s)) == "a.example");
}

TEST_CASE("A permission is for one host, or for the articles in one folder", "[remote_permissions]")
{
    const RemotePermissions permissions{.hosts = {"a.example"}, .folders = {"/site/posts", "/"}};
    const RemotePermissions ofFolder{.folders = {"/site/posts"}};
    CHECK(permissions.allow("a.example", "x.md"));
    CHECK_FALSE(permissions.allow("b.a.example", "x.md"));
    CHECK(permissions.allow("b.example", "/anything.md"));
    CHECK(ofFolder.allow("b.example", "/site/posts/2026/a.md"));
    CHECK_FALSE(ofFolder.allow("b.example", "/site/posts-old/a.md"));
    CHECK_FALSE(ofFolder.allow("b.example", "/site/posts"));
    CHECK_FALSE(RemotePermissions().allow("a.example", "/site/a.md"));
}
