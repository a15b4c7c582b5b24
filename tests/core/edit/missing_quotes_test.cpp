#include "core/edit/missing_quotes.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

/// The front matter with the quotes that it lacks; "" if it gets none.
std::string quoted(const std::string& frontMatter)
{
    const auto broken = Document::ofText("---\n" + frontMatter + "---\nBody\n");
    REQUIRE(broken.error());
    const auto text = withMissingQuotes(broken);
    if (!text)
        return {};
    REQUIRE(text->starts_with("---\n"));
    REQUIRE(text->ends_with("---\nBody\n"));
    return text->substr(4, text->size() - 13);
}

} // namespace

TEST_CASE("A text that goes on below its first line gets its quotes as a whole", "[edit][quotes]")
{
    CHECK(quoted("title: [Update] Pier\n  closes\nq: 1\n") == "title: \"[Update] Pier closes\"\nq: 1\n");
    CHECK(quoted("title: Pier: closed \n  until\n  spring # c\nq: 1\n")
        == "title: \"Pier: closed until spring\" # c\nq: 1\n");
    CHECK(quoted("a:\n  - b: @c\n      d\n    e: f\n") == "a:\n  - b: \"@c d\"\n    e: f\n");
    CHECK(quoted("title:\n  [Update] Pier\n  closes\n") == "title:\n  \"[Update] Pier closes\"\n");
    CHECK(quoted("title: @a\n\n# c\nb: c\n") == "title: \"@a\"\n\n# c\nb: c\n");
}

TEST_CASE("Where entries may be meant no text is made of them", "[edit][quotes]")
{
    CHECK(quoted("a: b:\n  c: d\n").empty());
    CHECK(quoted("a: - b\n  - c\n").empty());
    CHECK(quoted("a: @b # c\n  d\n").empty());
    CHECK(quoted("a: @b\n\n  d\n").empty());
    CHECK(quoted("a:\n  @b: c\n").empty());
    CHECK(quoted("a:\n  - [x] b\n  - [ ] c\n").empty() == false);
}

TEST_CASE("In brackets only the item that lacks quotes gets them", "[edit][quotes]")
{
    CHECK(quoted("tags: [@ann, bob , `c d` ]\n") == "tags: [\"@ann\", bob , \"`c d`\" ]\n");
    CHECK(quoted("m: {a: @b, c: \"@d, @e\", 'f': %g}\n") == "m: {a: \"@b\", c: \"@d, @e\", 'f': \"%g\"}\n");
    CHECK(quoted("tags: [\n  a,\n  @b,\n  c\n]\n") == "tags: [\n  a,\n  \"@b\",\n  c\n]\n");
    CHECK(quoted("tags: [\n  @b, c\n  ]\n") == "tags: [\n  \"@b\", c\n  ]\n");
    CHECK(quoted("m: {\n  t: @a, u: b }\n") == "m: {\n  t: \"@a\", u: b }\n");
    CHECK(quoted("title: @a, b\nq: 1\n") == "title: \"@a, b\"\nq: 1\n");
    CHECK(quoted("tags: [*bold*, x]\n").empty()); // perhaps an alias
    CHECK(quoted("tags: [- a, b]\n").empty());
}

TEST_CASE("Quotes around a text with such quotes inside are not a part of it", "[edit][quotes]")
{
    CHECK(quoted("title: 'It's a pier'\n") == "title: \"It's a pier\"\n");
    CHECK(quoted("title: 'It's Ann''s'\n") == "title: \"It's Ann's\"\n");
    CHECK(quoted("title: \"She said \"no\" today\"\n") == "title: 'She said \"no\" today'\n");
    CHECK(quoted("title: \"\"Quoted\"\"\n") == "title: '\"Quoted\"'\n");
    CHECK(quoted("title: \"Pier\" and \"Dock\"\n") == "title: '\"Pier\" and \"Dock\"'\n");
    CHECK(quoted("title: \"Pier\" closes\n") == "title: '\"Pier\" closes'\n");
}

TEST_CASE("Where the text ends, or what it is, is not guessed", "[edit][quotes]")
{
    CHECK(quoted("title: \"Song #1\" by \"Band #2\" now\n").empty());
    CHECK(quoted("title: \"He said \"hi #2\" now\"\n").empty());
    CHECK(quoted("title: 'Foo' is #1 in 'charts'\n").empty());
    CHECK(quoted("title: 'Foo' closes # why\n") == "title: \"'Foo' closes\" # why\n");
    CHECK(quoted("title: 'Ann''s' 'b'\n") == "title: \"'Ann''s' 'b'\"\n");
    CHECK(quoted("tags: {@a: b}\n").empty());
    CHECK(quoted("topics: [@a,\n  b,\n  c]\n").empty());
}
