#include "core/storage/journal.h"

#include "core/storage/path_text.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

using Records = std::vector<std::string>;

struct JournalFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    std::string journals = folder.path("state/journals");

    JournalFixture() { disk.skipSync(); }

    Journal create()
    {
        auto created = Journal::create(disk, journals);
        REQUIRE(created.ok());
        return std::move(created).value();
    }
    /// A journal whose owner is gone.
    std::string abandon(Records records)
    {
        auto journal = create();
        REQUIRE(journal.append(records).ok());
        return journal.path();
    }
    Records read(const std::string& path)
    {
        const auto content = readJournal(real, path);
        REQUIRE(content.ok());
        return content->records;
    }
    void setAge(const std::string& path, std::chrono::seconds age)
    {
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - age);
    }
};

Result<Done> append(Journal& journal, Records records)
{
    return journal.append(records);
}

template <typename T>
ErrorCode journalCodeOf(const Result<T>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

} // namespace

TEST_CASE("What was appended is read back, and the file is the person's alone", "[journal]")
{
    JournalFixture f;
    auto journal = f.create();
    CHECK(append(journal, {"a", "b"}).ok());
    CHECK(append(journal, {}).ok());
    CHECK(append(journal, {""}).ok());
    CHECK(journal.sync().ok());
    CHECK(f.read(journal.path()) == Records{"a", "b", ""});
    CHECK(f.real.info(journal.path(), FollowLinks::No)->mode == 0600);
    CHECK(f.real.info(f.journals, FollowLinks::No)->mode == 0700);
    CHECK(journal.size() == f.real.info(journal.path(), FollowLinks::No)->stamp.size);
    CHECK(journalCodeOf(append(journal, {"c", "two\nlines"})) == ErrorCode::WriteFailed);
    CHECK(f.read(journal.path()) == Records{"a", "b", ""});
}

TEST_CASE("Many records are one write", "[journal]")
{
    JournalFixture f;
    auto journal = f.create();
    const int before = f.disk.calls();
    CHECK(append(journal, Records(1000, "record")).ok());
    CHECK(f.disk.calls() == before + 1);
}

TEST_CASE("A full disk keeps what was written, and no half line ever joins another", "[journal]")
{
    const Records records{"first record", "second record", "third record"};
    for (std::size_t room = 0;; ++room) {
        JournalFixture f;
        auto journal = f.create();
        REQUIRE(append(journal, {"before"}).ok());
        // The system takes some bytes, and then no more.
        f.disk.limitWrites(room);
        int writes = 0;
        f.disk.failWhere([&](std::string_view call, const std::string&) {
            return call == "write" && (room == 0 || ++writes > 1) ? ENOSPC : 0;
        });
        CAPTURE(room);
        auto left = records;
        const auto appended = journal.append(left);
        f.disk.failWhere({});
        f.disk.limitWrites(1'000'000);
        const auto written = static_cast<std::ptrdiff_t>(records.size() - left.size());
        Records expected{"before"};
        expected.insert(expected.end(), records.begin(), records.begin() + written);
        CHECK(f.read(journal.path()) == expected);
        if (appended.ok()) {
            CHECK(left.empty());
            break;
        }
        CHECK(journalCodeOf(appended) == ErrorCode::DiskFull);
        CHECK(appended.error().path == journal.path());

        expected.insert(expected.end(), left.begin(), left.end());
        expected.emplace_back("after");
        REQUIRE(journal.append(left).ok());
        REQUIRE(append(journal, {"after"}).ok());
        CHECK(f.read(journal.path()) == expected);
        CHECK(journal.size() == f.folder.read("state/journals/" + std::string(fileName(journal.path()))).size());
    }
}

TEST_CASE("Short writes are continued", "[journal]")
{
    JournalFixture f;
    f.disk.limitWrites(1);
    CHECK(f.read(f.abandon({"a", "b"})) == Records{"a", "b"});
}

TEST_CASE("Whatever call of the disk fails, the journal is whole or not there, and its lock is not lost", "[journal]")
{
    int failed = 0;
    for (const int fault : {EIO, ENOSPC, EACCES, EROFS}) {
        for (int n = 1;; ++n) {
            JournalFixture f;
            CAPTURE(fault, n);
            f.disk.failCall(n, fault);
            auto created = Journal::create(f.disk, f.journals);
            if (created) {
                auto journal = std::move(created).value();
                Records left{"a", "b"};
                if (!journal.append(left))
                    CHECK(journal.append(left).ok());
                CHECK(f.read(journal.path()) == Records{"a", "b"});
                const bool isRewritten = journal.rewrite({"c"}).ok();
                CHECK(f.read(journal.path()) == (isRewritten ? Records{"c"} : Records{"a", "b"}));
                Records more{"d"};
                if (!journal.append(more))
                    CHECK(journal.append(more).ok());
                CHECK(f.read(journal.path()) == (isRewritten ? Records{"c", "d"} : Records{"a", "b", "d"}));
                CHECK(f.folder.names("state/journals").size() == 1);
                CHECK(findAbandonedJournals(f.real, {f.journals}).journals.empty());
            } else if (std::filesystem::exists(f.journals)) {
                CHECK(f.folder.names("state/journals").empty());
            }
            if (!f.disk.hasFailed())
                break;
            ++failed;
        }
    }
    std::cout << "journal: failed " << failed << " calls\n";
    CHECK(failed >= 40);
}

TEST_CASE("A rewrite leaves what it was given and goes on under the same name", "[journal]")
{
    JournalFixture f;
    auto journal = f.create();
    const auto path = journal.path();
    REQUIRE(append(journal, Records(100, "old")).ok());
    const auto size = journal.size();
    REQUIRE(journal.rewrite({"new"}).ok());
    CHECK(journal.size() < size);
    REQUIRE(append(journal, {"newer"}).ok());
    CHECK(journal.path() == path);
    CHECK(f.read(path) == Records{"new", "newer"});
    CHECK(f.real.info(path, FollowLinks::No)->mode == 0600);
    CHECK(f.folder.names("state/journals").size() == 1);
    CHECK(findAbandonedJournals(f.disk, {f.journals}).journals.empty());
}

TEST_CASE("Only journals that nobody holds are abandoned, the oldest first", "[journal]")
{
    JournalFixture f;
    CHECK(findAbandonedJournals(f.disk, {f.journals}).journals.empty()); // no folder
    const auto living = f.create();
    const auto newer = f.abandon({"newer"});
    const auto oldest = f.abandon({"oldest"});
    const auto old = f.abandon({"old"});
    f.setAge(oldest, std::chrono::hours(3));
    f.setAge(old, std::chrono::hours(2));
    f.setAge(newer, std::chrono::hours(1));
    f.folder.write("state/journals/other.txt", "not ours");
    f.folder.makeFolder("state/journals/folder.journal");
    f.folder.link(newer, "state/journals/link.journal");
    f.folder.write("state/journals/aaaaaa.journal.tmp", journalHeader());

    auto found = findAbandonedJournals(f.disk, {f.journals});
    CHECK(found.errors.empty());
    REQUIRE(found.journals.size() == 3);
    CHECK(found.journals[0].read()->records == Records{"oldest"});
    CHECK(found.journals[1].read()->records == Records{"old"});
    CHECK(found.journals[2].read()->records == Records{"newer"});
    CHECK(findAbandonedJournals(f.disk, {f.journals}).journals.empty()); // somebody takes them over already

    CHECK(found.journals[0].remove().ok());
    CHECK(journalCodeOf(found.journals[0].read()) == ErrorCode::NotFound);
    found.journals.clear();
    CHECK(findAbandonedJournals(f.disk, {f.journals}).journals.size() == 2);
    CHECK(f.folder.names("state/journals").size() == 6); // the unfinished one is gone too
}

TEST_CASE("A journal that is rewritten while another process asks for its lock is not taken over", "[journal]")
{
    JournalFixture f;
    std::optional<Journal> journal(f.create());
    FaultyDisk other(f.real);
    const auto rewriteBefore = [&](std::string_view name) {
        other.watch([&journal, name](std::string_view call) {
            if (call == name && journal)
                CHECK(journal->rewrite({"rewritten"}).ok());
        });
    };
    for (const auto* call : {"openToWrite", "lock", "info"}) {
        INFO(call);
        rewriteBefore(call);
        CHECK(findAbandonedJournals(other, {f.journals}).journals.empty());
    }
    const auto path = journal->path();
    CHECK(f.read(path) == Records{"rewritten"});
    // Another process was faster: it took the journal over between the listing and the opening.
    journal.reset();
    other.watch([&](std::string_view call) {
        if (call == "lock")
            std::filesystem::remove(path);
    });
    const auto found = findAbandonedJournals(other, {f.journals});
    CHECK(found.journals.empty());
    CHECK(found.errors.empty());
}

TEST_CASE("What cannot be looked at is named and hides no other journal", "[journal]")
{
    JournalFixture f;
    const auto bad = f.abandon({"bad"});
    const auto good = f.abandon({"good"});
    f.disk.failWhere([&](std::string_view call, const std::string& path) {
        return call == "openToWrite" && path == bad ? EACCES : 0;
    });
    auto found = findAbandonedJournals(f.disk, {f.journals});
    REQUIRE(found.journals.size() == 1);
    CHECK(found.journals[0].path() == good);
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors[0].path == bad);
    CHECK(found.errors[0].code == ErrorCode::AccessDenied);
    found.journals.clear();
    for (const auto* failing : {"lock", "list", "infoAt", "openFolder", "info"}) {
        INFO(failing);
        f.disk.failWhere([&](std::string_view call, const std::string&) { return call == failing ? EIO : 0; });
        found = {};
        const auto none = findAbandonedJournals(f.disk, {f.journals});
        CHECK(none.journals.empty());
        CHECK_FALSE(none.errors.empty());
        for (const auto& error : none.errors)
            CHECK(error.path.starts_with(f.journals));
    }
}

TEST_CASE("A kill at any moment leaves a journal that holds all that was told to be written", "[journal]")
{
    constexpr int rounds = 30;
    JournalFixture f;
    int torn = 0;
    for (int round = 0; round < rounds; ++round) {
        int ends[2] = {-1, -1};
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            FaultyDisk slow(f.real); // so that lines are written in parts
            slow.limitWrites(10);
            auto journal = Journal::create(slow, f.journals);
            for (int i = 0; journal.ok(); ++i) {
                if (!append(*journal.operator->(), {std::to_string(i), "pair"}) || ::write(ends[1], "x", 1) != 1)
                    break;
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        std::size_t reported = 0;
        char byte = 0;
        for (const int enough = 1 + 7 * round; static_cast<int>(reported) < enough && ::read(ends[0], &byte, 1) == 1;)
            ++reported;
        CHECK(findAbandonedJournals(f.real, {f.journals}).journals.empty()); // it lives
        ::kill(child, SIGKILL);
        REQUIRE(::waitpid(child, nullptr, 0) == child);
        while (::read(ends[0], &byte, 1) == 1)
            ++reported;
        ::close(ends[0]);

        auto found = findAbandonedJournals(f.real, {f.journals});
        REQUIRE(found.journals.size() == 1);
        const auto content = found.journals[0].read();
        REQUIRE(content.ok());
        CHECK(content->gaps.empty());
        CHECK(content->records.size() >= 2 * reported);
        for (std::size_t i = 0; i < content->records.size(); ++i) {
            if (content->records[i] != (i % 2 == 0 ? std::to_string(i / 2) : "pair"))
                FAIL_CHECK("record " << i << " is " << content->records[i]);
        }
        torn += content->isTorn ? 1 : 0;
        CHECK(found.journals[0].remove().ok());
    }
    std::cout << "journal: " << rounds << " kills, " << torn << " within a line\n";
    CHECK(f.folder.names("state/journals").empty());
}

TEST_CASE("A folder that cannot be made, or that is something else, is an error", "[journal]")
{
    JournalFixture f;
    f.folder.write("file");
    CHECK(journalCodeOf(Journal::create(f.disk, f.folder.path("file"))) == ErrorCode::NotAFolder);
    CHECK(journalCodeOf(Journal::create(f.disk, f.folder.path("file/journals"))) == ErrorCode::NotAFolder);
    CHECK(findAbandonedJournals(f.disk, {f.folder.path("file")}).journals.empty());
    f.disk.failWhere([](std::string_view call, const std::string&) { return call == "makeFolder" ? EROFS : 0; });
    CHECK(journalCodeOf(Journal::create(f.disk, f.journals)) == ErrorCode::ReadOnly);
}

TEST_CASE("What is no journal that can be read is an error that names it", "[journal]")
{
    JournalFixture f;
    const auto path = f.abandon({"a"});
    f.folder.link(path, "link.journal");
    f.folder.makeFolder("folder.journal");
    f.folder.write("newer.journal", journalLine("stet-journal 2"));
    const auto huge = f.folder.write("huge.journal", journalHeader());
    std::filesystem::resize_file(huge, journalLimit + 1); // takes no room
    const auto codeAt = [&](const std::string& name) {
        const auto content = readJournal(f.disk, f.folder.path(name));
        REQUIRE_FALSE(content.ok());
        CHECK(content.error().path == f.folder.path(name));
        return content.error().code;
    };
    CHECK(codeAt("link.journal") == ErrorCode::LeadsElsewhere);
    CHECK(codeAt("folder.journal") == ErrorCode::NotAFile);
    CHECK(codeAt("missing.journal") == ErrorCode::NotFound);
    CHECK(codeAt("newer.journal") == ErrorCode::OtherJournal);
    CHECK(codeAt("huge.journal") == ErrorCode::TooLarge);
}

TEST_CASE("A journal does not grow over what can be read", "[journal]")
{
    JournalFixture f;
    auto journal = f.create();
    Records records{"a"};
    records.emplace_back(journalLimit + 1, 'x');
    CHECK(journalCodeOf(journal.append(records)) == ErrorCode::TooLarge);
    CHECK(records.size() == 2);
    CHECK(append(journal, {"small"}).ok());
    CHECK(f.read(journal.path()) == Records{"small"});
}
