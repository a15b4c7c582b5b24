#include "tests/cli/run_cli.h"
#include "tests/support/query_cases.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thinning.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>

using namespace stet::test;
using stet::test::containsText;

namespace {

void writeSite(const TempFolder& folder)
{
    for (const auto& article : queryArticles())
        folder.write(article.path, article.text);
}

/// The names of the articles that were listed, as in the table of queries.
std::string names(const std::string& jsonLines)
{
    std::vector<std::string> found;
    std::istringstream lines(jsonLines);
    for (std::string line; std::getline(lines, line);) {
        const auto end = line.find(".md\"");
        const auto begin = line.rfind('/', end) + 1;
        found.push_back(line.substr(begin, end - begin));
    }
    std::sort(found.begin(), found.end());
    std::string out;
    for (const auto& name : found)
        out += (out.empty() ? "" : " ") + name;
    return out;
}

} // namespace

TEST_CASE("A mistake in a query is marked and explained, and nothing is done")
{
    const TempFolder folder;
    const auto article = folder.write("a.md", "---\ntitle: A\n---\n");
    for (const auto* command : {"list", "set"}) {
        std::vector<std::string> arguments{command, "--query", "zo\xC3\xAB quality:high b"};
        if (std::string(command) == "set")
            arguments.emplace_back("title=B");
        arguments.push_back(folder.path());
        const auto run = runCli(arguments);
        CHECK(run.exitCode == 2);
        CHECK(run.out.empty());
        CHECK_THAT(run.err, containsText("--query: high is not a number."));
        CHECK_THAT(run.err, containsText("\n  zo\xC3\xAB quality:high b\n              ^^^^\n"));
    }
    CHECK(folder.read("a.md") == "---\ntitle: A\n---\n");
}

TEST_CASE("A query with a regular expression that runs away edits nothing that it could not judge")
{
    const TempFolder folder;
    const auto slow = "---\ntitle: " + std::string(5000, 'a') + "b\n---\n";
    folder.write("slow.md", slow);
    folder.write("fast.md", "---\ntitle: c\n---\n");
    const auto run = runCli({"set", "--query", "-title:~^(a+)+$", "quality=1", folder.path()});
    CHECK(run.exitCode == 2);
    CHECK_THAT(run.err, containsText("takes too long") && containsText("too long: 1."));
    CHECK(folder.read("slow.md") == slow);
    CHECK_THAT(folder.read("fast.md"), containsText("quality: 1"));
}

TEST_CASE("list --query lists the articles that the table of queries says")
{
    const TempFolder folder;
    writeSite(folder);
    const auto& cases = queryCases();
    for (std::size_t i = 0; i < cases.size(); i += thinning) {
        const auto& query = cases[i];
        if (query.dependsOnNow)
            continue;
        INFO(query.query);
        const auto run = runCli({"list", "--format", "jsonl", "--query", query.query, folder.path()});
        CHECK(run.exitCode == 0);
        CHECK(names(run.out) == query.wanted);
    }
}

TEST_CASE("A query may name a view that the folder shares, or one that comes with Stet")
{
    const TempFolder folder;
    writeSite(folder);
    folder.write(".stet/views.json",
        R"({"version": 1, "views": [{"name": "Cloudy", "query": "topics:=cloud search:\"No picture\""}]})");
    const auto run = runCli({"list", "--format", "jsonl", "--query", "search:cloudy", folder.path()});
    CHECK(run.exitCode == 0);
    CHECK(names(run.out) == "d");
}

TEST_CASE("Where a view is not found, what is wrong with the files of views is reported too")
{
    const TempFolder folder;
    writeSite(folder);
    folder.write(".stet/views.json", "{\n\"views\": [\n");
    const auto run = runCli({"list", "--query", "search:mine", folder.path()});
    CHECK(run.exitCode == 2);
    CHECK_THAT(run.err, containsText("There is no saved view named mine."));
    CHECK_THAT(run.err, containsText(".stet/views.json:"));
}

TEST_CASE("set --query edits what is asked for alone, and nothing asked for is exit code 1")
{
    const TempFolder folder;
    writeSite(folder);
    const auto run = runCli({"set", "published=true", "--query", "is:draft zoe", folder.path()});
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.out, containsText("changed 1, unchanged 0"));
    for (const auto& article : queryArticles())
        CHECK((folder.read(article.path) == article.text) == (article.path != "b.md"));
    CHECK(runCli({"set", "published=true", "--query", "title:nobody", folder.path()}).exitCode == 1);
    CHECK(runCli({"list", "--query", "title:nobody", folder.path()}).exitCode == 0);
}

TEST_CASE("A query asks what is wrong with articles, as the window's search does", "[list][set]")
{
    const TempFolder folder;
    folder.write(".stet/config.yaml", "quality: {threshold: 20}\nrules: {quality-range: warning}\n");
    const auto write = [&](const std::string& name, const std::string& title, const std::string& more) {
        folder.write(
            name + ".md", "---\ntitle: " + title + "\nwebUrl: https://a.example/" + name + "\n" + more + "---\n");
    };
    write("good", "The first of them", "quality: 50\n");
    write("wide", "The second one here", "quality: 130\n");
    write("low", "A third about boats", "quality: 10\n");
    write("twin", "The first of them", "quality: 50\n");
    folder.write("broken.md", "---\ntitle: \"Broken\n---\n");
    const auto listed = [&](const std::string& query) {
        const auto run = runCli({"list", "--format", "jsonl", "--query", query, folder.path()});
        CHECK(run.exitCode == 0);
        CHECK(run.err.empty());
        return names(run.out);
    };
    CHECK(listed("is:invalid") == "broken");
    CHECK(listed("problem:quality-range") == "wide");
    CHECK(listed("problem:published-low") == "low");
    CHECK(listed("problem:same-title") == "good twin");
    CHECK(listed("-problem:unreadable problem:same") == "good twin");
    const auto run = runCli({"set", "--query", "problem:quality-range", "quality=100", folder.path()});
    CHECK(run.exitCode == 0);
    CHECK_THAT(folder.read("wide.md"), containsText("quality: 100\n"));
    CHECK_THAT(folder.read("good.md"), containsText("quality: 50\n"));
}

TEST_CASE("Lines that cannot be read of who is kept apart are reported", "[list]")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: One\nwebUrl: https://a.example/x\n---\n");
    folder.write("b.md", "---\ntitle: Two\nwebUrl: https://a.example/x\n---\n");
    folder.write(".stet/apart.jsonl", "{\"apart\":\n{\"apart\":[\"a.md\",\"b.md\"]}\n");
    const auto run = runCli({"list", "--query", "is:duplicate", "--count", folder.path()});
    CHECK(run.out == "0\n");
    CHECK_THAT(run.err, containsText("apart.jsonl:1"));
}
