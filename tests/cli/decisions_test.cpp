#include "tests/cli/run_cli.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cstdlib>

using namespace stet::test;

namespace {

const std::string shortDraft = "---\ntitle: A|B\nquality: 61.5\npublished: false\n---\n";

std::string line(
    const std::string& article, const std::string& verdict, const std::string& time, const std::string& more = {})
{
    return "{\"article\":\"" + article + "\",\"verdict\":\"" + verdict + "\",\"at\":\"" + time
        + "\",\"who\":\"Ann\",\"judged\":\"0000000000000001\"" + more + "}\n";
}

/// A site with shared decisions, and a state folder of its own.
struct DecidedSite
{
    TempFolder state;
    TempFolder folder;

    DecidedSite()
    {
        ::setenv("XDG_STATE_HOME", state.path().c_str(), 1);
        folder.write("a.md", shortDraft);
        folder.write("b.md", "---\ntitle: Tide\npublished: true\n---\n");
        folder.write("c.md", "---\ntitle: Pier\n---\n");
        folder.write(".stet/decisions.jsonl",
            line("a.md", "publish", "2026-03-01T10:00:00Z") + line("b.md", "publish", "2026-03-02T10:00:00Z")
                + line("c.md", "later", "2026-03-03T10:00:00Z", ",\"reason\":\"ask <Bob>\"")
                + line("gone.md", "keep", "2026-02-01T10:00:00Z"));
    }
    ~DecidedSite() { ::unsetenv("XDG_STATE_HOME"); }

    std::vector<std::string> listed(const std::string& query) const
    {
        const auto run = runCli({"list", "--format", "csv", "--fields", "title", "--query", query, folder.path()});
        CHECK(run.exitCode == 0);
        auto lines = linesOf(run.out);
        std::vector<std::string> names;
        for (std::size_t i = 1; i < lines.size(); ++i)
            names.push_back(lines[i].substr(lines[i].find(".md") - 1, 1));
        return names;
    }
};

} // namespace

TEST_CASE("list asks what was decided", "[list][decisions]")
{
    const DecidedSite site;
    using Names = std::vector<std::string>;
    CHECK(site.listed("is:reviewed") == Names{"a", "b"});
    CHECK(site.listed("is:unreviewed") == Names{"c"});
    CHECK(site.listed("is:later") == Names{"c"});
    CHECK(site.listed("is:overruled") == Names{"a"});
    CHECK(site.listed("is:changed") == Names{"a", "b"}); // the fingerprints are made up
    CHECK(site.listed("reason:bob") == Names{"c"});
    CHECK(site.listed("has:reason") == Names{"c"});
}

TEST_CASE("A person's own later decision counts over the shared one", "[list][decisions]")
{
    const DecidedSite site;
    site.state.write("stet/decisions.jsonl", line(site.folder.path("a.md"), "keep", "2026-03-05T10:00:00Z"));
    CHECK(site.listed("is:overruled").empty());
}

TEST_CASE("decisions prints a report in each format", "[decisions]")
{
    const DecidedSite site;
    const auto report = [&](const std::string& format, const std::string& since = "2026-01") {
        const auto run = runCli({"decisions", "--since", since, "--format", format, site.folder.path()});
        CHECK(run.exitCode == 0);
        CHECK(run.err.empty());
        return run.out;
    };
    const auto text = linesOf(report("text"));
    REQUIRE(text.size() == 5);
    CHECK_THAT(text[0], containsText("2026-03-03T10:00:00.000Z  later") && containsText("Pier"));
    CHECK_THAT(text[2], containsText("61.5  A|B"));
    CHECK_THAT(text[3], containsText("gone.md"));
    CHECK(text[4] == "2 publish, 1 keep, 1 later");
    CHECK_THAT(report("markdown"), containsText("| A\\|B |") && containsText("ask \\<Bob\\>"));
    CHECK_THAT(report("html"), containsText("<td>ask &lt;Bob&gt;</td>"));
    CHECK_THAT(report("jsonl"), containsText("\"quality\":61.5,") && containsText("\"reason\":\"ask <Bob>\"}"));
    CHECK_THAT(report("csv"), containsText("time,verdict,quality,article,title,who,reason\n"));
    CHECK(linesOf(report("csv", "2026-03-02")).size() == 3);
    CHECK(report("text", "1d") == "0 publish, 0 keep, 0 later\n");
}

TEST_CASE("Lines of decisions that cannot be read are skipped and reported", "[decisions]")
{
    const DecidedSite site;
    site.folder.write(".stet/decisions.jsonl", "nonsense\n" + line("b.md", "publish", "2026-03-02T10:00:00Z"));
    const auto run = runCli({"decisions", "--format", "csv", site.folder.path()});
    CHECK(run.exitCode == 2);
    CHECK_THAT(run.err, containsText("decisions.jsonl:1") && containsText("not a decision"));
    CHECK(linesOf(run.out).size() == 2);
}

TEST_CASE("decisions refuses what it does not understand", "[decisions]")
{
    const TempFolder folder;
    CHECK_THAT(runCli({"decisions", "--since", "soon", folder.path()}).err, containsText("\"soon\" is not a date"));
    CHECK_THAT(runCli({"decisions", "--format", "yaml", folder.path()}).err, containsText("unknown format"));
    CHECK(runCli({"decisions"}).exitCode == 2);
}
