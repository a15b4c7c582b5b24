#include "edit/field_change.h"

#include <catch2/catch.hpp>

using namespace stet;

namespace {

const std::string article = "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\n---\nBody\n";

FieldChange setTo(std::string_view path, std::string_view value)
{
    return {KeyPath::parse(path).value(), Value::plain(value)};
}

FieldChange removal(std::string_view path)
{
    return {KeyPath::parse(path).value(), std::nullopt};
}

Result<Document> changed(const std::vector<FieldChange>& changes, const std::string& text = article)
{
    const auto document = Document::read(text);
    REQUIRE(document.ok());
    return applyChanges(*document, changes);
}

std::string textAfter(const std::vector<FieldChange>& changes)
{
    const auto after = changed(changes);
    REQUIRE(after.ok());
    return std::string(after->bytes());
}

} // namespace

TEST_CASE("A change that cannot be made refuses them all, with the line of the text that was read", "[field_change]")
{
    const auto refused = changed({setTo("category", "news"), setTo("topics", "x")});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error() == Error{.code = ErrorCode::CollectionValue, .line = 4, .detail = "topics"});

    const auto broken = changed({setTo("title", "x")}, "---\ntitle: A\ntitle: B\n---\n");
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().code == ErrorCode::DuplicateKey);
    CHECK(broken.error().line == 3);
}

TEST_CASE("Each change is made on what the ones before it left", "[field_change]")
{
    CHECK(textAfter({setTo("quality", "7"), setTo("quality", "8")})
        == "---\ntitle: \"A\"\nquality: 8\ntopics:\n  - AI\n---\nBody\n");
    CHECK(textAfter({setTo("a.b", "1"), setTo("a.c", "2")})
        == "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\na:\n  b: 1\n  c: 2\n---\nBody\n");
    CHECK(textAfter({setTo("topics[1]", "Edge"), setTo("topics[2]", "Cloud")})
        == "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\n  - Edge\n  - Cloud\n---\nBody\n");
    CHECK(textAfter({removal("quality"), removal("title")}) == "---\ntopics:\n  - AI\n---\nBody\n");
}

TEST_CASE("Changes to what is so already leave the very same bytes", "[field_change]")
{
    CHECK(textAfter({}) == article);
    CHECK(textAfter({setTo("quality", "52"), setTo("title", "A"), removal("missing")}) == article);
}
