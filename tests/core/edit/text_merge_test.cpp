#include "core/edit/text_merge.h"

#include "tests/support/catch.h"

#include <optional>

using namespace stet;

namespace {

const auto none = std::optional<std::string>();

/// Without conflicts.
std::optional<std::string> textMergeMerged(std::string_view base, std::string_view mine, std::string_view theirs)
{
    auto both = mergeTexts(base, mine, theirs);
    return both.conflicts.empty() ? std::optional(std::move(both.text)) : none;
}

} // namespace

TEST_CASE("Lines that only one of two texts changed are merged", "[merge]")
{
    const std::string base = "a\nb\nc\nd\n";
    CHECK(textMergeMerged(base, "a\nB\nc\nd\n", "a\nb\nc\nD\n") == "a\nB\nc\nD\n");
    CHECK(textMergeMerged(base, "a\nB\nc\nd\n", "a\nb\nC\nd\n") == "a\nB\nC\nd\n"); // beside each other
    CHECK(textMergeMerged(base, "a\nnew\nb\nc\nd\n", "A\nb\nc\nd\n") == "A\nnew\nb\nc\nd\n");
    CHECK(textMergeMerged(base, "a\nb\nc\nd", "b\nc\nd\n") == "b\nc\nd"); // the last line break is a change of its line
    CHECK(textMergeMerged(base, base, "other\n") == "other\n");
    CHECK(textMergeMerged("", "mine\n", "") == "mine\n");
    CHECK(textMergeMerged(base, "a\nd\n", "a\nb\nc\nd\ne\n") == "a\nd\ne\n");
}

TEST_CASE("What both changed alike is taken once", "[merge]")
{
    CHECK(textMergeMerged("a\nb\nc\n", "a\nX\nc\n", "a\nX\nC\n") == none); // theirs is one change of two lines
    CHECK(textMergeMerged("a\nb\nc\nd\n", "a\nX\nc\nd\n", "a\nX\nc\nD\n") == "a\nX\nc\nD\n");
    CHECK(textMergeMerged("a\n", "a\nnew\n", "a\nnew\n") == "a\nnew\n");
}

TEST_CASE("Lines that both changed, and places where both put lines, are for a person", "[merge]")
{
    const std::string base = "a\nb\nc\n";
    CHECK(textMergeMerged(base, "a\nX\nc\n", "a\nY\nc\n") == none);
    CHECK(textMergeMerged(base, "a\nX\nc\n", "a\nc\n") == none);
    CHECK(textMergeMerged(base, "a\nX\nb\nc\n", "a\nY\nb\nc\n") == none);
    CHECK(textMergeMerged(base, "a\nb\nX\nc\n", "c\n") == "X\nc\n");
    CHECK(textMergeMerged("a\nb\n", "a\nX\nb\n", "") == none); // into what is gone

    const auto both = mergeTexts("a\nb\nc\nd\n", "a\nX\nc\nd\n", "a\nY\nc\nD\n");
    CHECK(both.text == "a\nX\nc\nD\n"); // mine there, theirs elsewhere
    CHECK(both.conflicts == std::vector<TextConflict>{{"b\n", "X\n", "Y\n"}});
}

TEST_CASE("Very many changed lines are one change, and take no room for each pair of them", "[merge]")
{
    std::string base;
    std::string mine;
    for (int line = 0; line < 30'000; ++line) {
        base += std::to_string(line) + '\n';
        mine += std::to_string(-line - 1) + '\n';
    }
    CHECK(textMergeMerged(base + "end\n", mine + "end\n", base + "END\n") == mine + "END\n");
}

TEST_CASE("A last line without its line break is not glued to what others write behind it", "[merge]")
{
    CHECK_FALSE(mergeTexts("a\nb\n", "a\nb", "a\nb\nc\n").conflicts.empty());
    CHECK_FALSE(mergeTexts("a\nb\n", "a\nb\nc\n", "a\nb").conflicts.empty());
    CHECK(mergeTexts("a\nb\n", "a\nb", "x\nb\n").text == "x\nb");
    CHECK(mergeTexts("a\nb\n", "a\nb", "b\n").text == "b");
}
