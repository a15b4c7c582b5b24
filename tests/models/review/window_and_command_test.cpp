// One engine reviews articles for the window and for the command line: both find the same.

#include "core/messages/review_messages.h"
#include "core/storage/posix_disk.h"
#include "core/storage/state_folder.h"
#include "images/local_image_sizes.h"
#include "models/desk/search.h"
#include "models/review/review.h"
#include "models/stories/neighborhood_job.h"
#include "models/table/article_table_model.h"
#include "tests/cli/run_cli.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/support/catch.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace stet;
using namespace stet::test;

namespace {

std::int64_t secondsByNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// What a window has of a review, without the window.
struct ReviewedWindow
{
    explicit ReviewedWindow(const std::vector<std::string>& roots)
    {
        followApart(apart, store, stories, neighbors);
        apart.setRoots(roots);
        loader.open(roots);
        REQUIRE(QTest::qWaitFor([this] { return isQuiet(); }, 120'000));
    }

    bool isQuiet() const { return !loader.isLoading() && !apart.isBusy() && !stories.isBusy() && !review.isChecking(); }

    /// The findings as `stet-cli check` prints them, sorted.
    std::vector<std::string> lines() const
    {
        std::vector<std::string> out;
        const auto add = [&out](const std::string& path, const Finding& finding, const QString& text) {
            out.push_back(path + ':' + std::to_string(std::max(1U, finding.line)) + ':'
                + std::to_string(std::max(1U, finding.column)) + ": " + std::string(nameOf(finding.severity)) + ": "
                + text.toStdString() + " [" + ruleOf(finding.rule).name + "]");
        };
        const auto& library = store.library();
        for (RowId id = 0; id < library.idLimit(); ++id) {
            for (const auto* finding : library.contains(id) ? review.findings(id) : std::vector<const Finding*>())
                add(library.row(id).foundAs, *finding, sentence(*finding));
        }
        for (const auto& error : review.parseErrors())
            add(error.file, {.rule = RuleId::Configuration, .severity = error.severity, .line = error.line},
                sentence(error));
        std::sort(out.begin(), out.end());
        return out;
    }

    /// The articles that the window shows for a query, as found, sorted.
    std::vector<std::string> found(const QString& query)
    {
        search.setText(query);
        REQUIRE_FALSE(search.parseError());
        REQUIRE(QTest::qWaitFor([this] { return !table.isOrdering(); }, 60'000));
        QTest::qWait(50);
        REQUIRE(QTest::qWaitFor([this] { return !table.isOrdering(); }, 60'000));
        std::vector<std::string> out;
        for (int row = 0; row < table.rowCount(); ++row)
            out.emplace_back(store.library().row(table.rowId(row)).foundAs);
        std::sort(out.begin(), out.end());
        return out;
    }

    PosixDisk disk;
    ArticleStore store;
    DeskState state;
    FolderLoader loader{store, disk};
    Review review{store, loader, disk, secondsByNow, imageSizesOn(disk)};
    ApartStore apart{disk, stateFolder() + "/apart.jsonl"};
    StoryIndexService stories{store, loader};
    NeighborhoodJob neighbors{store, state, disk};
    Search search{secondsByNow};
    FieldColumns fields{store, disk};
    DiskMarks marks{store, state};
    ArticleTableModel table{store, search, fields, marks};
};

/// The lines of `stet-cli check`, sorted; a configuration is named below its folder, as the window names it.
std::vector<std::string> checkedLines(const std::vector<std::string>& roots)
{
    std::vector<std::string> arguments{"check", "--severity", "hint"};
    arguments.insert(arguments.end(), roots.begin(), roots.end());
    auto lines = linesOf(runCli(arguments).out);
    for (auto& line : lines) {
        if (line.ends_with("[configuration]"))
            line.erase(0, line.find(".stet/"));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::vector<std::string> listedPaths(const std::vector<std::string>& roots, const std::string& query)
{
    std::vector<std::string> arguments{"list", "--fields", "title", "--format", "jsonl", "--query", query};
    arguments.insert(arguments.end(), roots.begin(), roots.end());
    const auto run = runCli(arguments);
    CHECK(run.exitCode == 0);
    std::vector<std::string> out;
    for (const auto& line : linesOf(run.out)) {
        const auto begin = std::string(R"({"path":")").size();
        out.push_back(line.substr(begin, line.find('"', begin) - begin));
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// What one has and the other has not.
std::string differences(const std::vector<std::string>& window, const std::vector<std::string>& command)
{
    std::vector<std::string> lines;
    std::set_difference(window.begin(), window.end(), command.begin(), command.end(), std::back_inserter(lines));
    std::string out;
    for (const auto& line : lines)
        out += "window alone: " + line + '\n';
    lines.clear();
    std::set_difference(command.begin(), command.end(), window.begin(), window.end(), std::back_inserter(lines));
    for (const auto& line : lines)
        out += "command alone: " + line + '\n';
    return out;
}

/// Queries whose answers depend on what folders, reviews and stories say.
constexpr std::array sameQueries{"is:draft", "is:published", "is:unset", "is:broken", "is:locked", "is:invalid",
    "is:duplicate", "cluster:>1", "no:cluster", "no:problem", "problem:draft", "problem:title", "problem:schema",
    "date:<90d", "date:today", "-is:published", "folder:news"};

void compare(const std::vector<std::string>& roots)
{
    ReviewedWindow window(roots);
    const auto lines = window.lines();
    CHECK_FALSE(lines.empty());
    CHECK(differences(lines, checkedLines(roots)).empty());
    INFO(differences(lines, checkedLines(roots)));
    CHECK(lines == checkedLines(roots));
    for (const auto* query : sameQueries) {
        CAPTURE(query);
        CHECK(differences(window.found(QString::fromLatin1(query)), listedPaths(roots, query)).empty());
    }
}

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE(file.good());
    return text.str();
}

/// The configuration that the guide shows, which has every setting.
std::string guideConfiguration()
{
    const auto guide = textOf(STET_GUIDE "/checking.md");
    const std::string fence = "```yaml\npublish:";
    const auto begin = guide.find(fence);
    REQUIRE(begin != std::string::npos);
    const auto first = guide.find('\n', begin) + 1;
    return guide.substr(first, guide.find("```", first) - first);
}

std::string guideArticle(const std::string& title, const std::string& more)
{
    return "---\ncategory: news\ntitle: " + title + "\nexcerpt: The town carries it up the hill.\n" + more
        + "---\nBody\n";
}

/// Articles that are judged otherwise for each setting of the guide.
void writeGuideSite(const TempFolder& folder)
{
    folder.makeFolder(".git");
    folder.write(".stet/config.yaml", guideConfiguration());
    folder.write(
        ".stet/news.schema.json", R"({"properties": {"desk": {"enum": ["town", "sea"]}}, "not": {"pattern": "("}})");
    folder.write(".stet/schema.json", R"({"properties": {"desk": {"type": "integer"}}})");
    folder.write(".stet/apart.jsonl",
        R"({"apart":["_news/2024-03-02-b.md","_news/2024-03-03-c.md"]})"
        "\n{\"apart\":\n");
    folder.write("_data/topics.yml", "- Open Water\n");
    const std::string day = "publishedDateTime: 2024-03-01T10:00:00Z\n";
    const auto address = [](const std::string& name) { return "webUrl: https://ledger.example/" + name + "\n"; };
    folder.write("_news/2024-03-01-a.md",
        guideArticle("'A title of sixty five characters is within the limit of this site.'",
            day + address("a") + "quality: 85\ndraft: true\ntopics: [open-water]\ndesk: hill\n"));
    folder.write("_news/2024-03-02-b.md",
        guideArticle("The lighthouse is moved at last",
            day + address("b") + "quality: 45\ndraft: false\ntopics: [Open Water]\n"));
    folder.write("_news/2024-03-03-c.md",
        guideArticle("The lighthouse is moved at last", day + address("b") + "quality: 70\ntopics: [Open Water]\n"));
    folder.write("_news/2024-03-04-d.md",
        guideArticle("Bridge toll is voted on",
            day
                + "webUrl: http://ledger.example/d\ndraft: 'true'\n"
                  "images:\n  - {url: /p.png, width: 500, height: 300}\n"));
    folder.write(
        "_posts/2024-03-04-d.md", guideArticle("Another bridge toll", day + address("e") + "published: false\n"));
    folder.write(
        "_posts/2024-03-05-e.md", guideArticle("Third of its kind", day + address("e") + "draft: true\ndesk: hill\n"));
    folder.write("_posts/2024-03-05-e.markdown", guideArticle("The same page again", day + address("f")));
    folder.write("_posts/broken.md", "---\ntitle: \"Broken\n---\n");
}

bool anyContains(const std::vector<std::string>& lines, const std::string& text)
{
    return std::any_of(
        lines.begin(), lines.end(), [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

/// The command and the window look for the person's own files in one place.
struct OwnState
{
    TempFolder folder;
    OwnState() { ::setenv("XDG_STATE_HOME", folder.path().c_str(), 1); }
    ~OwnState() { ::unsetenv("XDG_STATE_HOME"); }
};

} // namespace

TEST_CASE("Window and command find the same in the sample", "[review][command]")
{
    const OwnState state;
    compare({STET_SAMPLE});
}

TEST_CASE("Window and command find the same in a folder with every setting of the guide", "[review][command]")
{
    const OwnState state;
    const TempFolder folder;
    writeGuideSite(folder);
    compare({folder.path()});
    compare({folder.path("_news")}); // settings are found above it
    compare({folder.path("_news"), folder.path("_posts")});
    compare({folder.path("_news/2024-03-04-d.md"), folder.path("_posts/2024-03-04-d.md")});

    const auto lines = checkedLines({folder.path()});
    for (const auto* wanted : {"2024-03-01-a.md:8:8: ", "[draft-waiting]", "[topic-spelling]", "[image-small]",
             "[same-slug]", "[published-text]", "[address-insecure]", "[required]", "[schema]", "[configuration]"}) {
        CAPTURE(wanted);
        CHECK(anyContains(lines, wanted));
    }
    CHECK_FALSE(anyContains(lines, "[title-length]"));
    CHECK(listedPaths({folder.path()}, "is:draft")
        == std::vector{folder.path("_news/2024-03-01-a.md"), folder.path("_posts/2024-03-05-e.md")});
}

TEST_CASE("Of several folders the first says for window and command which field publishes", "[review][command]")
{
    const OwnState state;
    const TempFolder hugo;
    hugo.write(".stet/config.yaml", "publish: {field: draft, value: false}\n");
    hugo.write("a.md", guideArticle("A draft of Hugo", "quality: 80\ndraft: true\n"));
    const TempFolder jekyll;
    jekyll.write("b.md", guideArticle("A draft of Jekyll", "quality: 80\npublished: false\n"));
    compare({hugo.path(), jekyll.path()});
    compare({jekyll.path(), hugo.path()});
    CHECK(listedPaths({hugo.path(), jekyll.path()}, "is:draft") == std::vector{hugo.path("a.md")});
    CHECK(listedPaths({jekyll.path(), hugo.path()}, "is:draft") == std::vector{jekyll.path("b.md")});
}

TEST_CASE("What the folders decide is there for edits, too", "[review]")
{
    const OwnState state;
    const TempFolder folder;
    folder.write(".stet/schema.json", R"({"properties": {"rank": {"type": "integer"}}})");
    folder.write("a.md", guideArticle("A story", "rank: 1\n"));
    const ReviewedWindow window({folder.path()});
    const auto& contexts = window.store.contexts();
    REQUIRE(contexts.size() == 1);
    CHECK(contexts.front()->schemas.of("a.md").takesNoText(KeyPath::ofKey("rank")));
}

TEST_CASE("Window and command find the same in the corpus", "[review][command][corpus]")
{
    const auto* corpus = std::getenv("STET_CORPUS"); // NOLINT: no other thread runs
    if (corpus == nullptr) {
        SUCCEED("STET_CORPUS is not set");
        return;
    }
    const OwnState state;
    compare({std::string(corpus) + "/power-apps"});
}
