#include "edit/text_merge.h"

#include <catch2/catch.hpp>

using namespace stet;

TEST_CASE("Lines that only one of two texts changed are merged", "[merge]")
{
    const std::string base = "a\nb\nc\nd\n";
    CHECK(mergeTexts(base, "a\nB\nc\nd\n", "a\nb\nc\nD\n") == "a\nB\nc\nD\n");
    CHECK(mergeTexts(base, "a\nB\nc\nd\n", "a\nb\nC\nd\n") == "a\nB\nC\nd\n"); // beside each other
    CHECK(mergeTexts(base, "a\nnew\nb\nc\nd\n", "A\nb\nc\nd\n") == "A\nnew\nb\nc\nd\n");
    CHECK(mergeTexts(base, "a\nb\nc\nd", "b\nc\nd\n") == "b\nc\nd"); // the last line break is a change of its line
    CHECK(mergeTexts(base, base, "other\n") == "other\n");
    CHECK(mergeTexts("", "mine\n", "") == "mine\n");
    CHECK(mergeTexts(base, "a\nd\n", "a\nb\nc\nd\ne\n") == "a\nd\ne\n");
}

TEST_CASE("What both changed alike is taken once", "[merge]")
{
    CHECK(mergeTexts("a\nb\nc\n", "a\nX\nc\n", "a\nX\nC\n") == std::nullopt); // theirs is one change of two lines
    CHECK(mergeTexts("a\nb\nc\nd\n", "a\nX\nc\nd\n", "a\nX\nc\nD\n") == "a\nX\nc\nD\n");
    CHECK(mergeTexts("a\n", "a\nnew\n", "a\nnew\n") == "a\nnew\n");
}

TEST_CASE("Lines that both changed, and places where both put lines, are for a person", "[merge]")
{
    const std::string base = "a\nb\nc\n";
    CHECK(mergeTexts(base, "a\nX\nc\n", "a\nY\nc\n") == std::nullopt);
    CHECK(mergeTexts(base, "a\nX\nc\n", "a\nc\n") == std::nullopt);
    CHECK(mergeTexts(base, "a\nX\nb\nc\n", "a\nY\nb\nc\n") == std::nullopt);
    CHECK(mergeTexts(base, "a\nb\nX\nc\n", "c\n") == "X\nc\n");
    CHECK(mergeTexts("a\nb\n", "a\nX\nb\n", "") == std::nullopt); // into what is gone
}

TEST_CASE("Very many changed lines are one change, and take no room for each pair of them", "[merge]")
{
    std::string base;
    std::string mine;
    for (int line = 0; line < 30'000; ++line) {
        base += std::to_string(line) + '\n';
        mine += std::to_string(-line - 1) + '\n';
    }
    CHECK(mergeTexts(base + "end\n", mine + "end\n", base + "END\n") == mine + "END\n");
}
