#include "core/library/load_folders.h"
#include "core/saving/save_articles.h"
#include "core/storage/article_names.h"
#include "core/storage/posix_disk.h"

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thinning.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using stet::test::TempFolder;

namespace {

/// A run of stet_save_child.
class Child
{
public:
    explicit Child(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), stet::test::saveChildProgram());
        std::vector<char*> words;
        for (auto& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        int ends[2] = {-1, -1};
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const int failure = ::posix_spawn(&m_process, words.front(), &actions, nullptr, words.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_output = ends[0];
        REQUIRE(failure == 0);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        kill();
        if (m_process > 0)
            wait();
        ::close(m_output);
    }

    /// What it printed up to the first line break, or to its end.
    std::string line()
    {
        std::string text;
        for (char c = 0; ::read(m_output, &c, 1) == 1 && c != '\n';)
            text += c;
        return text;
    }
    void kill() const
    {
        if (m_process > 0)
            ::kill(m_process, SIGKILL);
    }
    /// As waitpid() has it.
    int wait()
    {
        int status = -1;
        REQUIRE(::waitpid(m_process, &status, 0) == m_process);
        m_process = -1;
        return status;
    }

private:
    pid_t m_process = -1;
    int m_output = -1;
};

std::string saveKillTextOf(std::size_t number, bool isPublished, std::size_t bodySize = 6000)
{
    return "---\ntitle: Story " + std::to_string(number) + "\npublished: " + (isPublished ? "true" : "false")
        + "\n---\n" + std::string(bodySize, 'x');
}

std::string nameOf(std::size_t number)
{
    return std::to_string(number) + ".md";
}

/// How many temporary files lie beside the articles. Every article must be whole, and nothing else be there.
std::size_t checkWhole(const TempFolder& folder, std::size_t articles)
{
    for (std::size_t i = 0; i < articles; ++i) {
        const auto text = folder.read(nameOf(i));
        if (text != saveKillTextOf(i, false) && text != saveKillTextOf(i, true))
            FAIL_CHECK("article " << i << " is neither the old text nor the new one");
    }
    const auto names = folder.names();
    const auto left = static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [](const std::string& name) { return judgeName(name) == NameVerdict::LeftOver; }));
    CHECK(names.size() == articles + left);
    return left;
}

/// Loads the folder: all articles must be rows, all that kills left be listed as that.
std::vector<ArticleSummary> loadAll(const TempFolder& folder, std::size_t articles, std::size_t left)
{
    PosixDisk disk;
    std::vector<ArticleSummary> rows;
    const auto report = loadFolders(disk, {folder.path()}, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            rows.push_back(std::move(row));
    });
    CHECK(rows.size() == articles);
    CHECK(std::none_of(rows.begin(), rows.end(), [](const auto& row) { return row.error.has_value(); }));
    CHECK(report.skipped.size() == left);
    CHECK(std::all_of(report.skipped.begin(), report.skipped.end(),
        [](const SkippedPath& skipped) { return skipped.reason == SkipReason::LeftOver; }));
    return rows;
}

} // namespace

TEST_CASE("A save that is killed before any of its calls leaves the old text or the new one", "[kill]")
{
    const TempFolder folder;
    folder.write(nameOf(0), saveKillTextOf(0, false));
    int kills = 0;
    std::size_t left = 0;
    while (true) {
        Child child({folder.path(), "kill-before", std::to_string(kills + 1)});
        CHECK(child.line() == "ready");
        const int status = child.wait();
        left = checkWhole(folder, 1);
        loadAll(folder, 1, left);
        if (!WIFSIGNALED(status))
            break;
        ++kills;
    }
    CHECK(folder.read(nameOf(0)).size() > 6000);
    std::cout << "save: killed before each of " << kills << " calls, " << left << " temporary files left\n";
    CHECK(kills >= 6);
    CHECK(left > 0);
}

TEST_CASE("Kills at any moment of a bulk save leave every article whole, and no temporary file is one", "[kill]")
{
    constexpr std::size_t articles = 30;
    constexpr int fewestRounds = 100 / test::thinning;
    constexpr int mostRounds
        = 20 * fewestRounds; // where the machine is busy, a child may not have begun when it is killed
    const TempFolder folder;
    for (std::size_t i = 0; i < articles; ++i)
        folder.write(nameOf(i), saveKillTextOf(i, false));
    std::minstd_rand random(20261122);
    std::size_t left = 0;
    int interrupted = 0;
    int rounds = 0;
    for (; rounds < fewestRounds || (interrupted <= fewestRounds / 10 && rounds < mostRounds); ++rounds) {
        Child child({folder.path(), "forever"});
        CHECK(child.line() == "ready");
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
        child.kill();
        CHECK(WIFSIGNALED(child.wait()));
        const auto now = checkWhole(folder, articles);
        CHECK(now >= left); // nobody removes them: one may hold the text of another writer that came in between
        interrupted += now > left ? 1 : 0;
        left = now;
        loadAll(folder, articles, left);
    }
    std::cout << "bulk save: " << rounds << " kills, " << interrupted << " in the midst of an article, " << left
              << " temporary files left\n";
    CHECK(interrupted > fewestRounds / 10);

    // Life goes on.
    std::vector<SaveTask> tasks;
    std::vector<bool> isPublished;
    for (const auto& row : loadAll(folder, articles, left)) {
        isPublished.push_back(row.publishState != PublishState::Published);
        const auto edit = PublishField{}.edit(row.publishState, row.publishWritten, isPublished.back());
        REQUIRE(edit);
        tasks.push_back({.path = row.path, .pending = {.base = row.fingerprint, .edits = {*edit}}});
    }
    PosixDisk disk;
    saveArticles(disk, tasks, {}, [&](const SaveTask& task, const Result<SavedArticle>& outcome) {
        INFO(task.path);
        CHECK(outcome.ok());
    });
    const auto rows = loadAll(folder, articles, left);
    for (const auto& row : rows) {
        const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const auto& t) { return t.path == row.path; });
        REQUIRE(task != tasks.end());
        const bool wanted = isPublished[static_cast<std::size_t>(task - tasks.begin())];
        CHECK((row.publishState == PublishState::Published) == wanted);
    }
}

TEST_CASE("A limit to the size of files cuts none short in a bulk save", "[kill]")
{
    constexpr std::size_t articles = 20;
    const TempFolder folder;
    // Every other one is too large for the limit, by a little or by much.
    const auto sizeOf = [](std::size_t i) { return i % 2 == 0 ? std::size_t{100} : 8150 + 977 * i; };
    for (std::size_t i = 0; i < articles; ++i)
        folder.write(nameOf(i), saveKillTextOf(i, false, sizeOf(i)));
    Child child({folder.path(), "file-size", "8192"});
    CHECK(child.line() == "ready");
    std::vector<std::string> lines;
    for (auto line = child.line(); !line.empty(); line = child.line())
        lines.push_back(line);
    CHECK(child.wait() == 0);
    REQUIRE(lines.size() == articles);
    for (std::size_t i = 0; i < articles; ++i) {
        const bool fits = i % 2 == 0;
        CHECK(folder.read(nameOf(i)) == saveKillTextOf(i, fits, sizeOf(i)));
        const auto said = (fits ? "saved " : "failed ") + folder.path(nameOf(i));
        CHECK(std::find(lines.begin(), lines.end(), said) != lines.end());
    }
    CHECK(folder.names().size() == articles);
}
