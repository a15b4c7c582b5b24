#include "core/decisions/decision_file.h"

#include "core/storage/posix_disk.h"

#include "tests/support/catch.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <thread>

using namespace stet;
using namespace stet::test;

namespace {

Decision decisionAbout(const std::string& path, std::int64_t time, Verdict verdict = Verdict::Publish)
{
    return {.path = path, .verdict = verdict, .time = time, .who = "Ann", .judged = 7};
}

std::vector<Decision> readAll(Disk& disk, const DecisionPlace& place)
{
    const auto read = readDecisions(disk, place);
    REQUIRE(read);
    CHECK(read->unreadable == 0);
    return read->decisions;
}

bool hasGit()
{
    return std::system("git --version > /dev/null 2>&1") == 0; // NOLINT: no other thread runs
}

void run(const std::string& command)
{
    INFO(command);
    REQUIRE(std::system((command + " > /dev/null 2>&1").c_str()) == 0); // NOLINT: no other thread runs
}

} // namespace

TEST_CASE("Decisions are added to the end of the file, which only its owner may read", "[decision_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto place = ownDecisionPlace(folder.path("state"));
    CHECK(readAll(disk, place).empty());
    const auto first = decisionAbout("/site/a.md", 1000);
    const auto second = decisionAbout("/site/b.md", 2000, Verdict::Keep);
    REQUIRE(appendDecisions(disk, place, {first}));
    REQUIRE(appendDecisions(disk, place, {second, decisionAbout("/site/a.md", 3000, Verdict::None)}));
    CHECK(readAll(disk, place) == std::vector{first, second, decisionAbout("/site/a.md", 3000, Verdict::None)});
    CHECK((std::filesystem::status(place.file.path).permissions() & std::filesystem::perms::group_all)
        == std::filesystem::perms::none);
    CHECK_FALSE(std::filesystem::exists(folder.path("state/.gitattributes")));
}

TEST_CASE("A line that was cut short is ended before the next one", "[decision_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    folder.write("state/decisions.jsonl", "{\"article\":\"/site/a");
    const auto place = ownDecisionPlace(folder.path("state"));
    REQUIRE(appendDecisions(disk, place, {decisionAbout("/site/b.md", 5)}));
    const auto read = readDecisions(disk, place);
    REQUIRE(read);
    CHECK(read->decisions == std::vector{decisionAbout("/site/b.md", 5)});
    CHECK(read->unreadable == 1);
    CHECK(folder.read("state/decisions.jsonl").starts_with("{\"article\":\"/site/a\n{"));
}

TEST_CASE("Writers at the same time lose no decision", "[decision_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto place = ownDecisionPlace(folder.path("state"));
    constexpr int writers = 4;
    constexpr int each = 25;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < each; ++i) {
                if (!appendDecisions(disk, place, {decisionAbout("/site/a.md", writer * 1000 + i)}))
                    ++failed;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(failed == 0);
    CHECK(readAll(disk, place).size() == writers * each);
}

TEST_CASE(
    "Whatever call fails, decisions that are there stay, and those added are there or reported", "[decision_file]")
{
    PosixDisk real;
    for (const bool isThere : {false, true}) {
        int failed = 0;
        for (int n = 1;; ++n) {
            const TempFolder folder;
            const auto place = sharedDecisionPlace(folder.path(".stet"));
            const auto former = decisionAbout(folder.path("a.md"), 1);
            const auto added = decisionAbout(folder.path("b.md"), 2);
            if (isThere)
                REQUIRE(appendDecisions(real, place, {former}));
            FaultyDisk disk(real);
            disk.limitWrites(50);
            disk.failCall(n, EIO);
            const auto done = appendDecisions(disk, place, {added});
            CAPTURE(isThere, n);
            const auto read = readDecisions(real, place);
            REQUIRE(read);
            const auto has = [&](const Decision& each) {
                return std::find(read->decisions.begin(), read->decisions.end(), each) != read->decisions.end();
            };
            CHECK((!isThere || has(former)));
            CHECK((!done || has(added)));
            if (!disk.hasFailed()) {
                CHECK(done);
                break;
            }
            ++failed;
        }
        CHECK(failed > 5);
    }
}

TEST_CASE("The first shared decision tells git how to merge, and leaves what a person has written", "[decision_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    const auto place = sharedDecisionPlace(folder.path(".stet"));
    REQUIRE(appendDecisions(disk, place, {decisionAbout(folder.path("a.md"), 1)}));
    CHECK(folder.read(".stet/.gitattributes") == "decisions.jsonl merge=union\n");
    folder.write(".stet/.gitattributes", "decisions.jsonl merge=binary");
    REQUIRE(appendDecisions(disk, place, {decisionAbout(folder.path("a.md"), 2)}));
    CHECK(folder.read(".stet/.gitattributes") == "decisions.jsonl merge=binary");
    folder.write(".stet/.gitattributes", "*.png binary");
    REQUIRE(appendDecisions(disk, place, {decisionAbout(folder.path("a.md"), 3)}));
    CHECK(folder.read(".stet/.gitattributes") == "*.png binary\ndecisions.jsonl merge=union\n");
}

TEST_CASE("Git merges what two editors decided", "[decision_file]")
{
    if (!hasGit()) {
        SUCCEED("git is not installed");
        return;
    }
    const TempFolder folder;
    PosixDisk disk;
    const auto place = sharedDecisionPlace(folder.path(".stet"));
    const auto git = "git -C '" + folder.path() + "' -c user.name=Ann -c user.email=ann@ledger.example ";
    const auto decide = [&](const std::string& article, std::int64_t time) {
        REQUIRE(appendDecisions(disk, place, {decisionAbout(folder.path(article), time)}));
        run(git + "add -A");
        run(git + "commit -q -m decisions");
    };
    run(git + "init -q -b main");
    decide("a.md", 1);
    run(git + "checkout -q -b other");
    decide("b.md", 2);
    run(git + "checkout -q main");
    decide("c.md", 3);
    run(git + "merge -q other -m merged");
    CHECK(readAll(disk, place)
        == std::vector{decisionAbout(folder.path("a.md"), 1), decisionAbout(folder.path("b.md"), 2),
            decisionAbout(folder.path("c.md"), 3)});
}

TEST_CASE("Decisions are not written through a link in a folder", "[decision_file]")
{
    const TempFolder folder;
    PosixDisk disk;
    folder.makeFolder("site/.stet");
    folder.write("elsewhere.jsonl", "");
    folder.link("../../elsewhere.jsonl", "site/.stet/decisions.jsonl");
    const auto place = sharedDecisionPlace(folder.path("site/.stet"));
    const auto done = appendDecisions(disk, place, {decisionAbout(folder.path("site/a.md"), 1)});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::LeadsElsewhere);
    CHECK(folder.read("elsewhere.jsonl").empty());
}
