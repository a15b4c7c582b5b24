#include "tests/cli/run_cli.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <sys/stat.h>

using namespace stet::test;

namespace {

struct Broken
{
    std::string what;
    std::string text;
    std::string reason; ///< what standard error says behind the file's name
};

std::string manyKeys()
{
    std::string text = "---\nlist:\n";
    for (int i = 0; i < 200'001; ++i)
        text += "- x\n";
    return text + "---\n";
}

std::string nested(std::size_t depth)
{
    std::string text = "---\n";
    for (std::size_t i = 0; i < depth; ++i)
        text += std::string(i, ' ') + "a:\n";
    return text + "---\n";
}

const std::vector<Broken> broken{
    {"an open quote", "---\na: \"x\npublished: false\n---\n", ":2: A quotation mark is not closed."},
    {"an open single quote", "---\na: 'x\npublished: false\n---\n", ":2: A quotation mark is not closed."},
    {"a tab as indentation", "---\na:\n\tb: 1\npublished: false\n---\n",
        ":3: There is a tab where YAML allows only spaces."},
    {"a NUL", std::string("---\na: x\0y\npublished: false\n---\n", 32), ":2: The front matter has a NUL byte."},
    {"a control character", "---\na: x\x01y\npublished: false\n---\n", ":2: The front matter has a control character."},
    {"bytes that are no UTF-8", "---\na: \xE9t\xE9\npublished: false\n---\n",
        ":2: The front matter is not valid UTF-8."},
    {"UTF-16", std::string("\xFF\xFE-\0-\0-\0\n\0", 10), ":1: The file is UTF-16; articles are UTF-8."},
    {"too much front matter", "---\na: " + std::string(4'300'000, 'x') + "\npublished: false\n---\n",
        ":1: The front matter is larger than 4 MB."},
    {"too many nodes", manyKeys(), ":200000: The front matter has too many keys and values."},
    {"too deep a nesting", nested(110), ":102: The front matter is nested too deep."},
    {"no closing fence", "---\npublished: false\n", ":1: The front matter is not closed by a line “---”."},
    {"a list", "---\n- published\n---\n", ":2: The front matter is not a list of keys and values."},
    {"no key", "---\npublished: false\njust text\n---\n", ":3: “key: value” is expected here."},
    {"indentation that belongs to nothing", "---\na:\n    b: 1\n  c: 2\n---\n",
        ":4: The indentation matches no line above."},
    {"two values on a line", "---\na: b: c\npublished: false\n---\n",
        ":2: A value with “: ” must be in quotation marks."},
    {"text glued to a quote", "---\na: \"x\"y\npublished: false\n---\n",
        ":2: Text after a quotation. Put the whole a in quotes."},
    {"an unknown escape", "---\na: \"\\q\"\npublished: false\n---\n", ":2: “\\q” is not an escape in double quotes."},
    {"an unknown anchor", "---\na: *x\npublished: false\n---\n", ":2: “*x” refers to “&x”, which is not above it."},
    {"text after a list", "---\ntitle: [Update] Pier\npublished: false\n---\n",
        ":2: Text after a list. Put the title in quotes."},
    {"a broken flow list", "---\na: [\"b\" \"c\"]\npublished: false\n---\n",
        ":2: “[” is not closed, or a comma is missing behind it."},
};

std::pair<long long, unsigned long long> brokenInputStampOf(const std::string& path)
{
    struct stat info = {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return {info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec, info.st_ino};
}

} // namespace

TEST_CASE("A broken article is refused with its line and reason, is not touched, and stops no other")
{
    const auto& [what, text, reason] = GENERATE(from_range(broken));
    CAPTURE(what);
    const TempFolder folder;
    const auto path = folder.write("bad.md", text);
    folder.write("good.md", "---\npublished: false\n---\n");
    const auto stamp = brokenInputStampOf(path);

    const auto run = runCli({"set", "published=true", "title!", "bad.md", "good.md"}, folder.path());
    CHECK(run.exitCode == 2);
    CHECK(run.err == "bad.md" + reason + "\n");
    CHECK(folder.read("bad.md") == text);
    CHECK(brokenInputStampOf(path) == stamp);
    CHECK(folder.read("good.md") == "---\npublished: true\n---\n");
}

TEST_CASE("An article in TOML or JSON is listed with its reason, hinted at, and never written")
{
    const TempFolder folder;
    const std::string toml = "+++\ntitle = \"Tide\"\n+++\nBody\n";
    folder.write("a.md", toml);
    folder.write("b.md", "{\"title\": \"Tide\"}\n\nBody\n");
    folder.write("c.md", "---\ntitle: Tide\n---\n");
    const auto list = runCli({"list", "--format", "jsonl", "--fields", "title", "."}, folder.path());
    CHECK(list.exitCode == 0);
    const auto lines = linesOf(list.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]
        == "{\"path\":\"./a.md\",\"error\":{\"line\":1,\"message\":\"The front matter is TOML. Stet reads and edits "
           "YAML "
           "only.\"}}");
    CHECK(lines[1].find("The front matter is JSON.") != std::string::npos);
    const auto check = runCli({"check", "--severity", "warning", "a.md", "b.md"}, folder.path());
    CHECK(check.exitCode == 0);
    CHECK(runCli({"check", "--severity", "hint", "a.md"}, folder.path()).out.find("hint") != std::string::npos);
    const auto set = runCli({"set", "title=New", "a.md"}, folder.path());
    CHECK(set.exitCode != 0);
    CHECK(set.err.find("a.md") != std::string::npos);
    CHECK(folder.read("a.md") == toml);
}
