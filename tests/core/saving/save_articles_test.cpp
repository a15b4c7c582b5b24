#include "core/saving/save_articles.h"

#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

const std::string saveArticlesOldText = "---\ntitle: A # kept\npublished: false\n---\nBody";
const std::string saveArticlesNewText = "---\ntitle: A # kept\npublished: true\n---\nBody";
const FieldEdit publish{KeyPath::ofKey("published"), "false", "true"};

SaveTask taskFor(const std::string& path, const std::string& base = saveArticlesOldText)
{
    return {.row = 0, .path = path, .pending = {.base = Fingerprint::of(base), .edits = {publish}}};
}

Error errorOf(const Result<SavedArticle>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error();
}

} // namespace

TEST_CASE("A file that was changed meanwhile keeps the changes and gets the edit", "[save_articles]")
{
    const TempFolder folder;
    PosixDisk disk;
    const std::string theirs = "---\ntitle: Another # kept\nquality: 85\npublished: no\n---\nNew body";
    const auto path = folder.write("a.md", theirs);
    const auto saved = saveArticle(disk, taskFor(path), {});
    REQUIRE(saved.ok());
    const auto both = "---\ntitle: Another # kept\nquality: 85\npublished: true\n---\nNew body";
    CHECK(folder.read("a.md") == both);
    CHECK(saved->row.title == "Another");
    CHECK(saved->row.quality == 85.0);
    CHECK(saved->row.fingerprint == Fingerprint::of(both));

    // Taking it back gives what the others had written, not what was first read.
    const SaveTask back{.row = 0,
        .path = path,
        .pending = {.base = saved->row.fingerprint, .edits = {publish.inverse()}},
        .lastSave = saved->back};
    REQUIRE(saveArticle(disk, back, {}).ok());
    CHECK(folder.read("a.md") == theirs);
}

TEST_CASE("What others have done too is saved already, and theirs to keep", "[save_articles]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto theirs = "---\ntitle: Another\npublished: true\n---\n";
    const auto path = folder.write("a.md", theirs);
    const auto before = std::filesystem::last_write_time(path);
    const auto saved = saveArticle(disk, taskFor(path), {});
    REQUIRE(saved.ok());
    CHECK(folder.read("a.md") == theirs);
    CHECK(std::filesystem::last_write_time(path) == before);
    CHECK(saved->row.title == "Another");
    CHECK_FALSE(saved->back);
}

TEST_CASE("A file in which others gave the field another value, or that is no article any more, is skipped",
    "[save_articles]")
{
    const TempFolder folder;
    const auto& [foreign, code] = GENERATE(
        table<std::string, ErrorCode>({{"---\ntitle: A # kept\npublished: later\n---\nBody\n", ErrorCode::BothChanged},
            {"---\ntitle: A # kept\n---\nBody\n", ErrorCode::BothChanged}, {"", ErrorCode::NoFrontMatter},
            {"---\ntitle: *a\npublished: false\n---\n", ErrorCode::UnknownAlias},
            {"---\ntitle: \"never closed\n---\n", ErrorCode::UnclosedQuote}}));
    const auto path = folder.write("a.md", foreign);
    PosixDisk disk;
    const auto error = errorOf(saveArticle(disk, taskFor(path), {}));
    CHECK(error.code == code);
    CHECK(error.path == path);
    CHECK(folder.read("a.md") == foreign);
}

TEST_CASE("A file that vanished is not rebuilt", "[save_articles]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto error = errorOf(saveArticle(disk, taskFor(folder.path("a.md")), {}));
    CHECK(error.code == ErrorCode::NotFound);
    CHECK(error.path == folder.path("a.md"));
    CHECK(folder.names().empty());
}

TEST_CASE("An edit that cannot be proved is not written, and the line is named", "[save_articles]")
{
    struct Case
    {
        FieldEdit edit;
        ErrorCode code;
    };
    const auto [edit, code] = GENERATE(values<Case>({
        {{KeyPath::ofKey("published"), "no", "true"}, ErrorCode::FieldChanged},
        {{KeyPath::ofKey("missing"), "a", "b"}, ErrorCode::FieldChanged},
        {{KeyPath::ofKey("published"), "false", "[broken"}, ErrorCode::ProofFailed},
        {{KeyPath::ofKey("published"), "false", "true\nextra: 1"}, ErrorCode::ProofFailed},
        {{KeyPath::ofKey("secured"), std::nullopt, "x"}, ErrorCode::Protected},
    }));
    const TempFolder folder;
    const auto path = folder.write("a.md", saveArticlesOldText);
    auto task = taskFor(path);
    task.pending.edits = {edit};
    PosixDisk disk;
    const auto error = errorOf(saveArticle(disk, task, {}));
    CHECK(static_cast<int>(error.code) == static_cast<int>(code));
    CHECK(error.path == path);
    CHECK(folder.read("a.md") == saveArticlesOldText);
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("A saved article is a row of the text that is on disk", "[save_articles]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", saveArticlesOldText);
    PosixDisk disk;
    const auto saved = saveArticle(disk, taskFor(path), {});
    REQUIRE(saved.ok());
    CHECK(folder.read("a.md") == saveArticlesNewText);
    CHECK(saved->row.path == path);
    CHECK(saved->row.fingerprint == Fingerprint::of(saveArticlesNewText));
    CHECK(saved->row.stamp == disk.info(path, FollowLinks::No)->stamp);
    CHECK(saved->row.publishState == PublishState::Published);
    CHECK(saved->warnings.empty());
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("A save that ends with the same bytes does not touch the file", "[save_articles]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", saveArticlesOldText);
    PosixDisk disk;
    const auto before = disk.info(path, FollowLinks::No)->stamp;
    auto task = taskFor(path);
    task.pending.edits.push_back(publish.inverse());
    const auto saved = saveArticle(disk, task, {});
    REQUIRE(saved.ok());
    CHECK(disk.info(path, FollowLinks::No)->stamp == before);
    CHECK(saved->row.stamp == before);
}

TEST_CASE("Of several articles each has its outcome, in the order of the tasks", "[save_articles]")
{
    const TempFolder folder;
    const std::vector<SaveTask> tasks{taskFor(folder.write("a/a.md", saveArticlesOldText)),
        taskFor(folder.write("b/b.md", "changed")), taskFor(folder.path("gone.md")),
        taskFor(folder.write("a/d.md", saveArticlesOldText))};
    PosixDisk real;
    FaultyDisk disk(real);
    std::vector<std::string> syncedFolders;
    disk.failWhere([&](std::string_view call, const std::string& path) {
        if (call == "openFolder")
            syncedFolders.push_back(path);
        return 0;
    });
    std::vector<std::string> outcomes;
    saveArticles(disk, tasks, {}, [&](const SaveTask& task, const Result<SavedArticle>& result) {
        outcomes.push_back(task.path.substr(folder.path().size() + 1) + (result.ok() ? " saved" : " failed"));
        if (!result.ok())
            CHECK(result.error().path == task.path);
    });
    CHECK(outcomes == std::vector<std::string>{"a/a.md saved", "b/b.md failed", "gone.md failed", "a/d.md saved"});
    CHECK(syncedFolders == std::vector<std::string>{folder.path("a")}); // once for both files in it
    CHECK(folder.read("a/a.md") == saveArticlesNewText);
    CHECK(folder.read("a/d.md") == saveArticlesNewText);
    CHECK(folder.read("b/b.md") == "changed");
}

TEST_CASE("Saved articles whose folder could not be synced are returned", "[save_articles]")
{
    const TempFolder folder;
    std::vector<SaveTask> tasks;
    for (const auto* name : {"a/1.md", "b/2.md", "a/3.md"})
        tasks.push_back(taskFor(folder.write(name, saveArticlesOldText)));
    tasks.push_back(taskFor(folder.write("a/4.md", "changed")));
    for (RowId row = 0; row < tasks.size(); ++row)
        tasks[row].row = row;
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "sync" && path == folder.path("a") ? EIO : 0;
    });
    std::size_t saved = 0;
    const auto unsynced = saveArticles(
        disk, tasks, {}, [&](const SaveTask&, const Result<SavedArticle>& result) { saved += result.ok() ? 1U : 0U; });
    CHECK(saved == 3);
    CHECK(unsynced == std::vector<RowId>{0, 2});
}

TEST_CASE(
    "While one article waits for the disk others are saved, and all are reported in their order", "[save_articles]")
{
    const TempFolder folder;
    std::vector<SaveTask> tasks;
    for (std::size_t i = 0; i < 10 * saveAhead; ++i)
        tasks.push_back(taskFor(folder.write(std::to_string(i) + ".md", i % 7 == 3 ? "changed" : saveArticlesOldText)));
    PosixDisk real;
    FaultyDisk disk(real);
    std::atomic<int> waiting = 0;
    std::atomic<bool> together = false;
    disk.watch([&](std::string_view call) {
        if (call != "sync" || together)
            return;
        ++waiting;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (waiting < 2 && !together && std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        together = together || waiting >= 2;
        --waiting;
    });
    std::size_t reported = 0;
    std::atomic<int> inSink = 0;
    saveArticles(disk, tasks, {}, [&](const SaveTask& task, const Result<SavedArticle>& result) {
        CHECK(++inSink == 1);
        CHECK(&task == &tasks[reported]);
        CHECK(result.ok() == (reported % 7 != 3));
        CHECK((result.ok() ? std::string(result->row.path) : result.error().path) == task.path);
        ++reported;
        --inSink;
    });
    CHECK(together);
    CHECK(reported == tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i)
        CHECK(folder.read(std::to_string(i) + ".md") == (i % 7 == 3 ? "changed" : saveArticlesNewText));
}

TEST_CASE("Saving can be stopped between two articles; the others stay as they were", "[save_articles]")
{
    const TempFolder folder;
    std::vector<SaveTask> tasks;
    for (std::size_t i = 0; i < 5 * saveAhead; ++i)
        tasks.push_back(taskFor(folder.write(std::to_string(i) + ".md", saveArticlesOldText)));
    PosixDisk disk;
    StopSource stop;
    const std::size_t stopAfter = GENERATE(std::size_t{0}, std::size_t{1}, 2 * saveAhead);
    if (stopAfter == 0)
        stop.request();
    std::vector<std::optional<ErrorCode>> outcomes;
    saveArticles(
        disk, tasks, {},
        [&](const SaveTask& task, const Result<SavedArticle>& result) {
            CHECK(&task == &tasks[outcomes.size()]);
            outcomes.push_back(result.ok() ? std::nullopt : std::optional(result.error().code));
            if (!result.ok())
                CHECK(result.error().path == task.path);
            if (outcomes.size() == stopAfter)
                stop.request();
        },
        stop.stop());
    REQUIRE(outcomes.size() == tasks.size());
    const auto cancelled = std::find(outcomes.begin(), outcomes.end(), std::optional(ErrorCode::Cancelled));
    const auto saved = static_cast<std::size_t>(cancelled - outcomes.begin());
    CHECK(saved >= stopAfter);
    CHECK(saved <= (stopAfter == 0 ? 0 : stopAfter + saveAhead));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        CHECK(outcomes[i] == (i < saved ? std::nullopt : std::optional(ErrorCode::Cancelled)));
        CHECK(folder.read(std::to_string(i) + ".md") == (i < saved ? saveArticlesNewText : saveArticlesOldText));
    }
}

TEST_CASE("An article is read with its pending edits, also where it was changed meanwhile", "[save_articles]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", saveArticlesOldText);
    PosixDisk disk;
    CHECK(readArticle(disk, path, {})->bytes() == saveArticlesOldText);
    CHECK(readArticle(disk, path, taskFor(path).pending)->bytes() == saveArticlesNewText);
    CHECK(readArticle(disk, path, taskFor(path, "another").pending)->bytes() == saveArticlesNewText);
    folder.write("a.md", "---\npublished: later\n---\n");
    const auto other = readArticle(disk, path, taskFor(path).pending);
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().code == ErrorCode::BothChanged);
    CHECK(other.error().path == path);
    const auto gone = readArticle(disk, folder.path("gone.md"), {});
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().code == ErrorCode::NotFound);
}
