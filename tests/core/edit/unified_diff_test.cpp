#include "core/edit/unified_diff.h"

#include "core/edit/line_changes.h"

#include "tests/support/catch.h"

#include <random>

using namespace stet;

namespace {

/// The new text, made of the old one and the changes.
std::string applied(const std::string& oldText, const std::string& newText)
{
    const auto oldLines = splitLines(oldText);
    const auto newLines = splitLines(newText);
    std::string out;
    std::size_t next = 0;
    for (const auto& change : changedLines(oldLines, newLines)) {
        REQUIRE(change.oldBegin >= next);
        for (; next < change.oldBegin; ++next)
            out += oldLines[next];
        for (auto i = change.newBegin; i < change.newEnd; ++i)
            out += newLines[i];
        next = change.oldEnd;
    }
    for (; next < oldLines.size(); ++next)
        out += oldLines[next];
    return out;
}

} // namespace

TEST_CASE("Equal texts have no diff")
{
    CHECK(unifiedDiff("a.md", "a\nb\n", "a\nb\n").empty());
    CHECK(unifiedDiff("a.md", "", "").empty());
}

TEST_CASE("A diff shows three lines around a change")
{
    CHECK(unifiedDiff("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        == "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("Changes far apart stand in hunks of their own, near ones in one")
{
    const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
    CHECK(unifiedDiff("f", before, "1\nx\n2\n3\n4\n5\n6\n7\n8\n10\n")
        == "--- f\n+++ f\n@@ -1,4 +1,5 @@\n 1\n+x\n 2\n 3\n 4\n@@ -6,5 +7,4 @@\n 6\n 7\n 8\n-9\n 10\n");
    CHECK(unifiedDiff("f", before, "x\n2\n3\n4\n5\n6\n7\ny\n9\n10\n")
        == "--- f\n+++ f\n@@ -1,10 +1,10 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n 9\n 10\n");
}

TEST_CASE("A missing line break at the end and CRLF are shown as they are")
{
    CHECK(unifiedDiff("f", "a\r\nb", "a\r\nc")
        == "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n");
    CHECK(unifiedDiff("f", "", "a\n") == "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n");
    CHECK(unifiedDiff("f", "a\n", "") == "--- f\n+++ f\n@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("The changes lead from any text to any other, and are the fewest")
{
    std::mt19937 random(7); // NOLINT: the same texts in every run
    const auto text = [&] {
        std::string lines;
        for (auto count = random() % 12; count > 0; --count)
            lines += std::string(1, static_cast<char>('a' + random() % 4)) + '\n';
        return lines;
    };
    for (int i = 0; i < 3000; ++i) {
        const auto before = text();
        const auto after = text();
        CAPTURE(before, after);
        REQUIRE(applied(before, after) == after);

        // The longest common subsequence, by the book.
        const auto a = splitLines(before);
        const auto b = splitLines(after);
        std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
        for (std::size_t x = 1; x <= a.size(); ++x) {
            for (std::size_t y = 1; y <= b.size(); ++y)
                longest[x][y]
                    = a[x - 1] == b[y - 1] ? longest[x - 1][y - 1] + 1 : std::max(longest[x - 1][y], longest[x][y - 1]);
        }
        std::size_t touched = 0;
        for (const auto& change : changedLines(a, b))
            touched += change.oldEnd - change.oldBegin + change.newEnd - change.newBegin;
        REQUIRE(touched == a.size() + b.size() - 2 * longest[a.size()][b.size()]);
    }
}

TEST_CASE("The line of a diff where a change begins is found from either text", "[unified_diff]")
{
    const std::string oldText = "---\na: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\nj: 10\n";
    const std::string newText = "---\na: 9\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\nk: 11\nl: 12\n";
    const auto diff = unifiedDiff("a.md", oldText, newText);
    const auto lineOf = [&](DiffSide side, int line) {
        const auto place = changedLineOf(diff, side, line);
        return place ? std::string(splitLines(diff)[static_cast<std::size_t>(*place)]) : std::string();
    };
    CHECK(lineOf(DiffSide::New, 2) == "-a: 1\n");
    CHECK(lineOf(DiffSide::New, 3) == "-j: 10\n");
    CHECK(lineOf(DiffSide::New, 12) == "+l: 12\n");
    CHECK(lineOf(DiffSide::Old, 11) == "-j: 10\n");
    CHECK(lineOf(DiffSide::New, 13).empty());
    CHECK(changedLineOf({}, DiffSide::New, 1) == std::nullopt);
}
