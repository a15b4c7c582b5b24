#include "core/document/document.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("Front matter in TOML or JSON is an article that is locked", "[document]")
{
    const auto formatOf = [](std::string text) {
        const auto document = Document::read(std::move(text));
        return document.ok() && document->refusal() && document->refusal()->code == ErrorCode::OtherFrontMatter
            ? document->refusal()->detail
            : std::string();
    };
    CHECK(formatOf("+++\ntitle = \"Tide\"\n+++\nBody\n") == "TOML");
    CHECK(formatOf("+++  \r\ntitle = 1\r\n+++\r\n") == "TOML");
    CHECK(formatOf("{\"title\": \"a } b\", \"n\": {}}\nBody { }\n") == "JSON");
    CHECK(formatOf("\xEF\xBB\xBF{}\n") == "JSON");
    CHECK(formatOf("+++\ntitle = 1\n").empty());
    CHECK(formatOf("++++\na\n++++\n").empty());
    CHECK(formatOf("{% include head.html %}\n").empty());
    CHECK(formatOf("{{ page.title }}\n").empty());
    CHECK(formatOf("[1]\n").empty());
    CHECK(formatOf("---\ntitle: {a: 1}\n---\n").empty());
    const auto toml = Document::read("+++\na = 1\n+++\n");
    REQUIRE(toml.ok());
    CHECK(toml->values().items.empty());
    CHECK_FALSE(toml->error());
}
