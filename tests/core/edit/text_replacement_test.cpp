#include "core/edit/text_replacement.h"

#include "tests/support/catch.h"

#include <string>

using namespace stet;

namespace {

using Options = TextReplacement::Options;

std::string replacedIn(std::string_view text, std::string_view find, std::string_view with, const Options& options)
{
    const auto made = TextReplacement::make(find, with, options);
    REQUIRE(made.ok());
    const auto after = made->appliedTo(text);
    REQUIRE(after.ok());
    return *after;
}

ErrorCode refusedMaking(std::string_view find, std::string_view with)
{
    const auto made = TextReplacement::make(find, with, {.isRegex = true});
    REQUIRE_FALSE(made.ok());
    return made.error().code;
}

} // namespace

TEST_CASE("A literal replacement takes every character as it is", "[text_replacement]")
{
    CHECK(replacedIn("a.b a.b", "a.b", "\\1", {}) == "\\1 \\1");
    CHECK(replacedIn("axb", "a.b", "x", {}) == "axb");
    CHECK(replacedIn("\\E(", "\\E(", ")", {}) == ")");
    CHECK(replacedIn("Über uns", "über", "x", {.ignoresCase = true}) == "x uns");
    CHECK(replacedIn("aaa", "a", "b", {.isForAll = false}) == "baa");
}

TEST_CASE("Groups of a regular expression are in the new text", "[text_replacement]")
{
    CHECK(replacedIn("2024-02-20", "(\\d+)-(\\d+)-(\\d+)", "\\3.\\2.\\1 \\0", {.isRegex = true})
        == "20.02.2024 2024-02-20");
    CHECK(replacedIn("ab", "(x)?b", "[\\1]", {.isRegex = true}) == "a[]");
    CHECK(replacedIn("a b", " ", "\\n\\t\\\\", {.isRegex = true}) == "a\n\t\\b");
    CHECK(replacedIn("a", "(a)", "\\10", {.isRegex = true}) == "a0");
}

TEST_CASE("Places without characters are replaced once", "[text_replacement]")
{
    CHECK(replacedIn("ab", "^", "x", {.isRegex = true}) == "xab");
    CHECK(replacedIn("ab", "x*", "-", {.isRegex = true}) == "-a-b-");
    CHECK(replacedIn("\U0001F600", "(?=x)|$", "!", {.isRegex = true}) == "\U0001F600!");
}

TEST_CASE("What is not found is not changed, and a byte order mark in a text stays", "[text_replacement]")
{
    CHECK(replacedIn("\uFEFFa\u00A0b", "b", "c", {}) == "\uFEFFa\u00A0c");
    CHECK(replacedIn("\uFEFFa", "x", "c", {}) == "\uFEFFa");
}

TEST_CASE("An invalid search or new text is refused", "[text_replacement]")
{
    CHECK(refusedMaking("(", "x") == ErrorCode::BadRegex);
    CHECK(refusedMaking("", "x") == ErrorCode::BadRegex);
    CHECK(refusedMaking("(a)", "\\2") == ErrorCode::BadReplacement);
    CHECK(refusedMaking("a", "\\q") == ErrorCode::BadReplacement);
    CHECK(refusedMaking("a", "x\\") == ErrorCode::BadReplacement);
}

TEST_CASE("A regular expression that runs away ends with an error", "[text_replacement]")
{
    const auto text = std::string(20'000, 'a') + "b";
    for (const auto* pattern : {"(a+)+$", "(*LIMIT_MATCH=4000000000)(a+)+$", "(a|a)*$"}) {
        CAPTURE(pattern);
        const auto made = TextReplacement::make(pattern, "x", {.isRegex = true});
        if (!made.ok()) // a setting that is not at the start
            continue;
        const auto after = made->appliedTo(text);
        REQUIRE_FALSE(after.ok());
        CHECK(after.error().code == ErrorCode::SlowRegex);
    }
}

TEST_CASE("A text does not grow beyond what a front matter can hold", "[text_replacement]")
{
    const auto made = TextReplacement::make("a", std::string(1'000, 'x'), {});
    REQUIRE(made.ok());
    const auto after = made->appliedTo(std::string(10'000, 'a'));
    REQUIRE_FALSE(after.ok());
    CHECK(after.error().code == ErrorCode::FrontMatterTooLarge);
}
