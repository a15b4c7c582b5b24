#include "core/text/web_address.h"

#include "tests/support/catch.h"

#include <random>

#include <cstring>

using namespace stet;

namespace {

struct Row
{
    const char* address;
    const char* canonical; ///< null: no address of the web
};

constexpr Row rows[] = {
    // scheme and host
    {"https://example.org/a", "https://example.org/a"},
    {"http://example.org/a", "https://example.org/a"},
    {"HTTPS://EXAMPLE.org/a", "https://example.org/a"},
    {"https://Example.ORG/Path/Case", "https://example.org/Path/Case"},
    {"https://www.example.org/a", "https://example.org/a"},
    {"https://WWW.example.org/a", "https://example.org/a"},
    {"https://m.example.org/a", "https://example.org/a"},
    {"https://mobile.example.org/a", "https://example.org/a"},
    {"https://amp.example.org/a", "https://example.org/a"},
    {"https://www.m.example.org/a", "https://example.org/a"},
    {"https://amp.www.example.org/a", "https://example.org/a"},
    {"https://news.example.org/a", "https://news.example.org/a"},
    {"https://wwwexample.org/a", "https://wwwexample.org/a"},
    {"https://m.co/a", "https://m.co/a"},
    {"https://www.de/a", "https://www.de/a"},
    {"https://example.org./a", "https://example.org/a"},
    {"https://b\xC3\xBC"
     "cher.example/a",
        "https://xn--bcher-kva.example/a"},
    {"https://xn--bcher-kva.example/a", "https://xn--bcher-kva.example/a"},
    {"https://[2001:db8::1]/a", "https://[2001:db8::1]/a"},
    {"https://192.0.2.7/a", "https://192.0.2.7/a"},
    // port
    {"https://example.org:443/a", "https://example.org/a"},
    {"http://example.org:80/a", "https://example.org/a"},
    {"http://example.org:443/a", "https://example.org/a"},
    {"https://example.org:8080/a", "https://example.org:8080/a"},
    {"https://example.org:/a", "https://example.org/a"},
    {"https://[2001:db8::1]:443/a", "https://[2001:db8::1]/a"},
    // fragment and slash at the end
    {"https://example.org", "https://example.org"},
    {"https://example.org/", "https://example.org"},
    {"https://example.org/a/", "https://example.org/a"},
    {"https://example.org/a//", "https://example.org/a"},
    {"https://example.org/a#part", "https://example.org/a"},
    {"https://example.org/a/#", "https://example.org/a"},
    {"https://example.org#top", "https://example.org"},
    {"https://example.org/a?b=1#c?d", "https://example.org/a?b=1"},
    // dots in the path
    {"https://example.org/a/./b", "https://example.org/a/b"},
    {"https://example.org/a/../b", "https://example.org/b"},
    {"https://example.org/../../b", "https://example.org/b"},
    {"https://example.org/a/..", "https://example.org"},
    {"https://example.org/a//b", "https://example.org/a//b"},
    {"https://example.org/.well-known/a", "https://example.org/.well-known/a"},
    // percent escapes
    {"https://example.org/%7Eme", "https://example.org/~me"},
    {"https://example.org/%41%62", "https://example.org/Ab"},
    {"https://example.org/a%2Fb", "https://example.org/a%2Fb"},
    {"https://example.org/a%2fb", "https://example.org/a%2Fb"},
    {"https://example.org/%E4%BD%A0", "https://example.org/%E4%BD%A0"},
    {"https://example.org/\xE4\xBD\xA0", "https://example.org/%E4%BD%A0"},
    {"https://example.org/100%", "https://example.org/100%"},
    {"https://example.org/%zz", "https://example.org/%zz"},
    {"https://example.org/%2e%2e/b", "https://example.org/b"},
    {"https://example.org/a?q=%c3%a9", "https://example.org/a?q=%C3%A9"},
    // tracking parameters
    {"https://example.org/a?utm_source=x", "https://example.org/a"},
    {"https://example.org/a?utm_source=x&utm_medium=y&id=7", "https://example.org/a?id=7"},
    {"https://example.org/a?id=7&UTM_Campaign=z", "https://example.org/a?id=7"},
    {"https://example.org/a?fbclid=abc", "https://example.org/a"},
    {"https://example.org/a?gclid=abc&page=2", "https://example.org/a?page=2"},
    {"https://example.org/a?mc_cid=1&mc_eid=2", "https://example.org/a"},
    {"https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"},
    {"https://example.org/a?", "https://example.org/a"},
    {"https://example.org/?p=123", "https://example.org?p=123"},
    {"https://example.org/a?q=utm_source", "https://example.org/a?q=utm_source"},
    {"https://example.org/a?gclidx=1", "https://example.org/a?gclidx=1"},
    // AMP
    {"https://example.org/a/amp", "https://example.org/a"},
    {"https://example.org/a/amp/", "https://example.org/a"},
    {"https://example.org/AMP/2022/a/", "https://example.org/2022/a"},
    {"https://example.org/amp/a", "https://example.org/a"},
    {"https://example.org/google-amp/article/a/", "https://example.org/article/a"},
    {"https://example.org/a.amp", "https://example.org/a"},
    {"https://example.org/a.amp.html", "https://example.org/a.html"},
    {"https://example.org/a-amp.html", "https://example.org/a.html"},
    {"https://example.org/a?amp=1", "https://example.org/a"},
    {"https://example.org/a?amp", "https://example.org/a"},
    {"https://example.org/a?outputType=amp&id=1", "https://example.org/a?id=1"},
    {"https://example.org/camp/a", "https://example.org/camp/a"},
    {"https://example.org/ampere", "https://example.org/ampere"},
    {"https://example.org/summer-camp", "https://example.org/summer-camp"},
    // AMP caches
    {"https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"},
    {"https://www-example-org.cdn.ampproject.org/c/s/www.example.org/amp/a", "https://example.org/a"},
    {"https://example-org.cdn.ampproject.org/c/example.org/a", "https://example.org/a"},
    {"https://example-org.cdn.ampproject.org/v/s/example.org/a?amp_js_v=0.1&id=2",
        "https://example.org/a?amp_js_v=0.1&id=2"},
    {"https://cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"},
    {"https://www.google.com/amp/s/example.org/a/amp/", "https://example.org/a"},
    {"https://example-org.cdn.ampproject.org/i/s/example.org/a.png",
        "https://example-org.cdn.ampproject.org/i/s/example.org/a.png"},
    {"https://example-org.cdn.ampproject.org/c/s/", "https://example-org.cdn.ampproject.org/c/s"},
    // none
    {"", nullptr},
    {"a title", nullptr},
    {"example.org/a", nullptr},
    {"//example.org/a", nullptr},
    {"/assets/a.png", nullptr},
    {"javascript:alert(1)", nullptr},
    {"javascript://example.org/%0Aalert(1)", nullptr},
    {"file:///etc/passwd", nullptr},
    {"ftp://example.org/a", nullptr},
    {"data:text/html,a", nullptr},
    {"mailto:a@example.org", nullptr},
    {"https://", nullptr},
    {"https:///a", nullptr},
    {"https://?a", nullptr},
    {"https://.example.org/a", nullptr},
    {"https://example..org/a", nullptr},
    {"https://exa mple.org/a", nullptr},
    {"https://example.org/a b", nullptr},
    {" https://example.org/a", nullptr},
    {"https://example.org/a\n", nullptr},
    {"https://example.org\\@evil.example/a", nullptr},
    {"https://user@example.org/a", nullptr},
    {"https://example.org@evil.example/a", nullptr},
    {"https://example.org:port/a", nullptr},
    {"https://example.org:123456/a", nullptr},
    {"https://exa%6Dple.org/a", nullptr},
    {"https://<b>.example.org/a", nullptr},
};

} // namespace

TEST_CASE("Addresses of one page have one canonical form", "[address]")
{
    static_assert(std::size(rows) >= 80);
    for (const auto& row : rows) {
        CAPTURE(row.address);
        const auto canonical = canonicalAddress(row.address);
        if (row.canonical == nullptr)
            CHECK_FALSE(canonical.has_value());
        else
            CHECK(canonical.value_or("none") == row.canonical);
    }
}

TEST_CASE("A canonical address is its own canonical form", "[address]")
{
    for (const auto& row : rows) {
        if (row.canonical == nullptr)
            continue;
        CAPTURE(row.canonical);
        CHECK(canonicalAddress(row.canonical) == std::string(row.canonical));
    }
}

TEST_CASE("The short way to the canonical form leads to the same as the long one", "[address]")
{
    std::mt19937 random(7);
    const std::vector<std::string> parts{"/", "//", ".", "..", "/.", "/../", "amp", "/amp", "/AMP/", ".amp.html",
        "www.", "m.", "mobile.", "amp.", "a", "B", "news", "x-1", "_", "~", ":", ":80", ":8080", "@", "?", "?amp=1",
        "&utm_source=x", "#f", "%41", "%2F", "google.com", "ampproject.org", ".cdn.ampproject.org/c/s/", "\xC3\xA4",
        "\\", " ", "[::1]", ",;!"};
    std::size_t addresses = 0;
    for (int i = 0; i < 200'000; ++i) {
        auto text = std::string(random() % 2 == 0 ? "https://" : "http://") + (random() % 3 == 0 ? "" : "a.example");
        for (auto n = random() % 6; n > 0; --n)
            text += parts[random() % parts.size()];
        const auto split = splitAddress(text);
        const auto canonical = canonicalAddress(text);
        INFO(text);
        REQUIRE(canonical.has_value() == split.has_value());
        if (!split)
            continue;
        ++addresses;
        REQUIRE(*canonical == canonicalAddress(*split));
    }
    CHECK(addresses > 50'000);
}

TEST_CASE("An address of any length costs no more than its length", "[address]")
{
    const std::string path(addressLimit - std::strlen("https://example.org/"), 'a');
    CHECK(canonicalAddress("https://example.org/" + path).has_value());
    CHECK_FALSE(canonicalAddress("https://example.org/" + path + "a").has_value());
    CHECK_FALSE(canonicalAddress(std::string(10'000'000, 'h')).has_value());
    std::string dots = "https://example.org";
    while (dots.size() < addressLimit - 4)
        dots += "/..";
    CHECK(canonicalAddress(dots) == "https://example.org");
}

TEST_CASE("Hosts of one site are known as such", "[address]")
{
    CHECK(isSameSite("www.example.org", "example.org"));
    CHECK(isSameSite("example.org", "news.Example.org"));
    CHECK(isSameSite("example.org", "example.org"));
    CHECK_FALSE(isSameSite("notexample.org", "example.org"));
    CHECK_FALSE(isSameSite("example.org", ""));
    CHECK_FALSE(isSameSite("example.com", "example.org"));
}
