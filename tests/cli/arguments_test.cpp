#include "tests/cli/run_cli.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet::test;
using stet::test::containsText;

namespace {

const std::string argumentsArticle = "---\ntitle: A\npublished: false\n---\nBody\n";

} // namespace

TEST_CASE("Each mistake in the arguments is named, exits 2, prints nothing and touches no file")
{
    const TempFolder folder;
    folder.write("a.md", argumentsArticle);

    struct Case
    {
        std::vector<std::string> arguments;
        std::string complaint;
    };
    const auto p = folder.path();
    const auto parseError = GENERATE_COPY(values<Case>({
        {{}, "command is missing"},
        {{"lisst", p}, "unknown command \"lisst\""},
        {{"validate", p}, "unknown command \"validate\""},
        {{"--frobnicate"}, "unknown option --frobnicate"},
        {{"list"}, "PATH is missing"},
        {{"list", ""}, "PATH is empty"},
        {{"list", "--all", p}, "unknown option --all"},
        {{"list", "-x", p}, "unknown option -x"},
        {{"list", "--format", "yaml", p}, "unknown format \"yaml\""},
        {{"list", p, "--format"}, "--format needs a value"},
        {{"list", "--count=3", p}, "--count takes no value"},
        {{"list", "--fields", "a..b", p}, "\"a..b\" is not a field"},
        {{"list", "--fields", "", p}, "\"\" is not a field"},
        {{"list", "--fields", "title,", p}, "after the last comma"},
        {{"list", "--fields", "a,,b", p}, "\"\" is not a field"},
        {{"list", "--fields", "\xFF", p}, "is not a field"},
        {{"set"}, "EDIT is missing"},
        {{"set", p}, "EDIT is missing"},
        {{"set", "published=true"}, "PATH is missing"},
        {{"set", "--", "published=true", p}, "EDIT is missing"},
        {{"set", "--dry-run", p}, "EDIT is missing"},
        {{"set", "--force", "published=true", p}, "unknown option --force"},
        {{"set", "title=\"\\q\"", p}, "not an escape"},
        {{"set", "title:=\xC3", p}, "not UTF-8"},
        {{"set", "published=true", "images[x]=1", p}, "neither an EDIT nor a file"},
        {{"set", "published=true", "no-such-thing!x!", p}, "neither an EDIT nor a file"},
        {{"set", "title", p}, "\"title\" is not one"},
        {{"set", "topics+=[AI]", p}, "list or a map"},
        {{"set", "topics-={a: 1}", p}, "list or a map"},
        {{"set", "topics-=\xC3", p}, "not UTF-8"},
        {{"set", "published=true", "c++=x", p}, "neither an EDIT nor a file"},
        {{"set", "published=true", "title~=x", p}, "neither an EDIT nor a file"},
        {{"set", "title~s/a", p}, "a replacement is written as title~s/OLD/NEW/"},
        {{"set", "title~s/a/b", p}, "a replacement is written as title~s/OLD/NEW/"},
        {{"set", "title~s/a/b/c/", p}, "a replacement is written as title~s/OLD/NEW/"},
        {{"set", "title~s|a|b|gx", p}, "unknown flag \"x\" after title~s|OLD|NEW|"},
        {{"set", "title~s//b/", p}, "nothing to search for"},
        {{"set", "title~s/(/b/", p}, "Invalid regular expression: missing closing parenthesis"},
        {{"set", "title~s/(a)/\\2/", p}, "\\2"},
        {{"set", "title~s/a/\\q/", p}, "\\q"},
    }));
    CAPTURE(parseError.arguments);

    const auto run = runCli(parseError.arguments);
    CHECK(run.exitCode == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, containsText(parseError.complaint));
    CHECK(folder.read("a.md") == argumentsArticle);
}

TEST_CASE("Help and version are printed and exit 0")
{
    CHECK(runCli({"--version"}).out == "stet-cli " STET_VERSION "\n");
    CHECK(runCli({"--version"}).exitCode == 0);

    const auto general = runCli({"--help"});
    CHECK(general.exitCode == 0);
    CHECK_THAT(
        general.out, containsText("list") && containsText("set") && containsText("Exit code") && containsText("check"));
    CHECK(runCli({"-h"}).out == general.out);

    const auto list = runCli({"list", "--help"});
    CHECK(list.exitCode == 0);
    CHECK_THAT(list.out, containsText("--fields") && containsText("jsonl") && containsText("--count"));
    const auto set = runCli({"set", "--help"});
    CHECK(set.exitCode == 0);
    CHECK_THAT(set.out, containsText("FIELD:=TEXT") && containsText("--dry-run"));
    for (const auto& help : {general, list, set, runCli({"check", "--help"}), runCli({"check", "--rules"})}) {
        for (const auto& line : linesOf(help.out))
            CHECK(line.size() <= 120);
    }
}

TEST_CASE("Control characters of an argument do not reach the terminal")
{
    const auto run = runCli({"li\x1B[31mst"});
    CHECK(run.exitCode == 2);
    CHECK(run.err.find('\x1B') == std::string::npos);
}

TEST_CASE("What follows two dashes is a path, whatever it looks like")
{
    const TempFolder folder;
    folder.write("--count", argumentsArticle);
    folder.write("published=true", argumentsArticle);
    const auto listed = runCli({"list", "--format", "jsonl", "--fields", "title", "--", "--count"}, folder.path());
    CHECK(listed.out == "{\"path\":\"--count\",\"title\":\"A\"}\n");
    CHECK(runCli({"set", "published=true", "--", "published=true"}, folder.path()).exitCode == 0);
    CHECK(folder.read("published=true") == "---\ntitle: A\npublished: true\n---\nBody\n");
    CHECK(folder.read("--count") == argumentsArticle);
}

TEST_CASE("Options may stand anywhere before two dashes")
{
    const TempFolder folder;
    folder.write("a.md", argumentsArticle);
    const auto run = runCli({"set", "published=true", folder.path(), "--dry-run"});
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.out, containsText("+published: true"));
    CHECK(folder.read("a.md") == argumentsArticle);
}
