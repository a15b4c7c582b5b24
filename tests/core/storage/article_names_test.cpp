#include "core/storage/article_names.h"

#include "tests/support/catch.h"

#include <string>

using namespace stet;

TEST_CASE("Left-over files are no articles, whatever they were copies of", "[article_names]")
{
    for (const auto* name : {"a.md.Ab3dE9", "a.markdown.abcdef", "a.HTML.ABCDEF", "notes.txt.a1b2c3", "a.md~",
             "README~", ".a.md.swp", ".a.md.swo", "#a.md#", ".#a.md", ".stet-aB3dE9.tmp"}) {
        INFO(name);
        CHECK(judgeName(name) == NameVerdict::LeftOver);
    }
}

TEST_CASE("Names that only look like left-over files are judged by their extension", "[article_names]")
{
    CHECK(judgeName("backup.abcdef.md") == NameVerdict::Article);
    CHECK(judgeName("a.md.abcde") == NameVerdict::Other); // five letters
    CHECK(judgeName("a.md.abc-ef") == NameVerdict::Other);
    CHECK(judgeName("a.png.abcdef") == NameVerdict::Other);
    CHECK(judgeName("#") == NameVerdict::AskFirstLine);
    CHECK(judgeName("#1 story.md") == NameVerdict::Article);
    CHECK(judgeName(".stet-aB3dE9.tmp.md") == NameVerdict::Hidden);
    CHECK(judgeName(".stet") == NameVerdict::Hidden);
}

TEST_CASE("Extensions decide in any case", "[article_names]")
{
    for (const auto* name : {"a.md", "a.MD", "a.Markdown", "a.mdx", "a.html", "2022.02.22-slug.md", "\xFF.md"})
        CHECK(judgeName(name) == NameVerdict::Article);
    for (const auto* name : {"README", "a.txt", "a.TXT"})
        CHECK(judgeName(name) == NameVerdict::AskFirstLine);
    for (const auto* name : {"a.png", "a.md5", "a.htm", "a.", "a.md.gz"})
        CHECK(judgeName(name) == NameVerdict::Other);
    for (const auto* name : {".md", ".git", ".hidden.md"})
        CHECK(judgeName(name) == NameVerdict::Hidden);
}

TEST_CASE("Front matter opens with three dashes alone on the first line", "[article_names]")
{
    for (const auto* head : {"", "--", "----\n", " ---\n", "\n---\n", "--- a\n", "---\ra: 1", "text"}) {
        INFO(head);
        CHECK_FALSE(opensFrontMatter(head));
    }
    for (const auto* head : {"---\n", "---\r\na", "---", "--- \t\n", "---  ", "\xEF\xBB\xBF---\n"}) {
        INFO(head);
        CHECK(opensFrontMatter(head));
    }
    CHECK_FALSE(opensFrontMatter("---" + std::string(headSize - 3, ' ')));
}
