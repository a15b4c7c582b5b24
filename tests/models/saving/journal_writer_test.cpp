#include "core/saving/edit_journal.h"
#include "models/saving/journal_writer.h"

#include "core/storage/posix_disk.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <QCoreApplication>

#include <cerrno>
#include <filesystem>
#include <thread>

using namespace stet;
using namespace stet::test;
using namespace std::chrono_literals;

namespace {

struct JournalWriterFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    std::string journals = folder.path("journals");
    int reportedFailures = 0;
    int reportedAttempts = 0;
    JournalWriter::Reported reported = [this](const JournalWriter::Report& report) {
        ++reportedAttempts;
        reportedFailures += report.error ? 1 : 0;
    };

    /// As the reports that have come say.
    int failures()
    {
        QCoreApplication::processEvents();
        return reportedFailures;
    }
    int attempts()
    {
        QCoreApplication::processEvents();
        return reportedAttempts;
    }

    JournalContent content()
    {
        const auto names = folder.names("journals");
        REQUIRE(names.size() == 1);
        const auto content = readJournal(real, folder.path("journals/" + names.front()));
        REQUIRE(content.ok());
        return *content;
    }
    JournalState state() { return replay(content()); }
    std::size_t size() const { return folder.read("journals/" + folder.names("journals").front()).size(); }
};

PendingRecord pending(const std::string& path, const std::string& after)
{
    return {path, {.edits = {{KeyPath::ofKey("title"), "before", after}}}};
}

} // namespace

TEST_CASE("Nothing is made on disk before there is a record", "[journal_writer]")
{
    JournalWriterFixture f;
    {
        JournalWriter writer(f.disk, {f.journals}, f.reported);
        writer.write({});
        CHECK(writer.waitUntilWritten(10s));
    }
    CHECK(f.disk.calls() == 0);
}

TEST_CASE("What was handed over is written before the writer is gone", "[journal_writer]")
{
    JournalWriterFixture f;
    {
        JournalWriter writer(f.disk, {f.journals}, f.reported);
        writer.write({pending("/a", "1"), JournalAct{"A", {}}});
        writer.write({ActStep::Undone});
    }
    const auto state = f.state();
    CHECK(state.pending.at("/a").edits.front().after == "1");
    CHECK(state.acts.size() == 1);
    CHECK(state.done == 0);
    CHECK(findAbandonedJournals(f.real, {f.journals}).journals.size() == 1);
}

TEST_CASE("Whatever call fails, all is written with the next records, once and in order", "[journal_writer]")
{
    for (const int fault : {ENOSPC, EIO}) {
        for (int n = 1;; ++n) {
            JournalWriterFixture f;
            CAPTURE(fault, n);
            f.disk.limitWrites(70);
            f.disk.failCall(n, fault);
            {
                JournalWriter writer(f.disk, {f.journals}, f.reported);
                writer.write({pending("/a", "1"), JournalAct{"A", {}}, JournalAct{"B", {}}, ActStep::Undone});
                const bool isWritten = writer.waitUntilWritten(10s);
                CHECK(isWritten == (f.failures() == 0));
                CHECK(findAbandonedJournals(f.real, {f.journals}).journals.empty());
                writer.write({pending("/a", "2"), JournalAct{"C", {}}});
                CHECK((writer.waitUntilWritten(10s) || (isWritten && f.failures() == 1)));
                writer.write({});
                CHECK(writer.waitUntilWritten(10s));
            }
            CHECK(f.state().pending.at("/a").edits.front().after == "2");
            std::string steps;
            for (const auto& record : f.content().records) {
                const auto decoded = decodeRecord(record);
                REQUIRE(decoded);
                if (const auto* act = std::get_if<JournalAct>(&*decoded))
                    steps += act->text;
                else if (std::holds_alternative<ActStep>(*decoded))
                    steps += '-';
            }
            CHECK((steps == "AB-C" || steps == "AC")); // the second where it was written again, without what C replaced
            if (!f.disk.hasFailed()) {
                CHECK(f.state().acts.size() == 2);
                CHECK(n > 10);
                break;
            }
        }
    }
}

TEST_CASE("While nothing can be written only the last record of an article waits", "[journal_writer]")
{
    JournalWriterFixture f;
    std::atomic<bool> isFull = true; // asked until the writer is gone
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    f.disk.failWhere([&](std::string_view call, const std::string&) { return isFull && call == "write" ? ENOSPC : 0; });
    for (int i = 0; i < 1000; ++i)
        writer.write({pending("/a", std::to_string(i)), pending("/b", std::to_string(i))});
    CHECK_FALSE(writer.waitUntilWritten(10s));
    CHECK(f.failures() == f.attempts());
    isFull = false;
    writer.write({pending("/b", "last")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(f.state().pending.at("/a").edits.front().after == "999");
    CHECK(f.state().pending.at("/b").edits.front().after == "last");
    CHECK(f.size() < 1000);
}

TEST_CASE("After a failed sync everything is put on disk again", "[journal_writer]")
{
    JournalWriterFixture f;
    std::atomic<int> renames = 0; // asked until the writer is gone
    std::atomic<bool> isBroken = false;
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    f.disk.failWhere([&](std::string_view call, const std::string&) {
        renames += call == "rename" ? 1 : 0;
        return isBroken && call == "sync" ? EIO : 0;
    });
    writer.write({pending("/a", "1")});
    REQUIRE(writer.waitUntilWritten(10s));
    isBroken = true;
    writer.write({pending("/b", "1")});
    CHECK_FALSE(writer.waitUntilWritten(10s));
    writer.write({pending("/c", "1")});
    CHECK_FALSE(writer.waitUntilWritten(10s));
    CHECK(renames == 0);
    isBroken = false;
    writer.write({});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(renames == 1);
    CHECK(f.state().pending.size() == 3);
    writer.write({pending("/d", "1")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(renames == 1);
}

TEST_CASE("The journal moves to another folder with all that it has", "[journal_writer]")
{
    JournalWriterFixture f;
    const auto other = f.folder.path("other");
    bool isBusy = false;
    {
        JournalWriter writer(f.disk, {f.journals}, f.reported);
        writer.write({pending("/a", "1"), pending("/b", "1"), JournalAct{"A", {}}});
        REQUIRE(writer.waitUntilWritten(10s));
        SECTION("at once")
        {
            writer.moveTo([other](Disk&) { return Result<std::string>(other); });
        }
        SECTION("with what could not be written before")
        {
            isBusy = true;
            f.disk.failWhere(
                [&](std::string_view call, const std::string&) { return isBusy && call == "write" ? ENOSPC : 0; });
            writer.write({pending("/c", "1")});
            CHECK_FALSE(writer.waitUntilWritten(10s));
            isBusy = false;
            writer.moveTo([other](Disk&) { return Result<std::string>(other); });
        }
        writer.write({pending("/a", "2")});
        REQUIRE(writer.waitUntilWritten(10s));
    }
    CHECK(findAbandonedJournals(f.real, {f.journals}).journals.empty());
    const auto found = findAbandonedJournals(f.real, {other});
    REQUIRE(found.journals.size() == 1);
    const auto state = replay(*found.journals.front().read());
    CHECK(state.pending.at("/a").edits.front().after == "2");
    CHECK(state.pending.contains("/b"));
    CHECK(state.acts.size() == 1);
}

TEST_CASE("A journal that cannot move stays where it is", "[journal_writer]")
{
    JournalWriterFixture f;
    f.folder.write("file", "");
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    writer.write({pending("/a", "1")});
    REQUIRE(writer.waitUntilWritten(10s));
    writer.moveTo([file = f.folder.path("file")](Disk&) { return Result<std::string>(file); });
    CHECK_FALSE(writer.waitUntilWritten(10s));
    writer.write({pending("/b", "1")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(f.state().pending.size() == 2);
}

TEST_CASE("Where the first folder cannot be used the next one is", "[journal_writer]")
{
    JournalWriterFixture f;
    f.folder.write("file", "");
    JournalWriter writer(f.disk, {f.folder.path("file"), f.journals}, f.reported);
    writer.write({pending("/a", "1")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(f.state().pending.size() == 1);
}

TEST_CASE("A chosen folder that is gone is not made again, and the state folder takes its place", "[journal_writer]")
{
    JournalWriterFixture f;
    JournalWriter writer(f.disk, {f.folder.path("gone/stet-journals"), f.journals}, f.reported);
    writer.write({pending("/a", "1")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(f.state().pending.size() == 1);
    CHECK_FALSE(std::filesystem::exists(f.folder.path("gone")));
}

TEST_CASE("A former journal that cannot be removed stays locked, and is removed later", "[journal_writer]")
{
    JournalWriterFixture f;
    const auto other = f.folder.path("other");
    bool isReadOnly = false;
    f.disk.failWhere(
        [&](std::string_view call, const std::string&) { return isReadOnly && call == "unlink" ? EROFS : 0; });
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    writer.write({pending("/a", "1")});
    REQUIRE(writer.waitUntilWritten(10s));
    isReadOnly = true;
    writer.moveTo([other](Disk&) { return Result<std::string>(other); });
    writer.write({pending("/a", "2")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK_FALSE(std::filesystem::is_empty(f.journals));
    CHECK(findAbandonedJournals(f.real, {f.journals}).journals.empty());
    isReadOnly = false;
    writer.write({pending("/a", "3")});
    CHECK(writer.waitUntilWritten(10s));
    CHECK(std::filesystem::is_empty(f.journals));
}

TEST_CASE("A journal that has grown is made small again and says the same", "[journal_writer]")
{
    JournalWriterFixture f;
    f.disk.skipSync();
    constexpr std::uint64_t rewriteSize = 4000;
    JournalWriter writer(f.disk, {f.journals}, f.reported, rewriteSize);
    for (int i = 0; i < 300; ++i) {
        writer.write({pending("/" + std::to_string(i % 3), std::to_string(i))});
        REQUIRE(writer.waitUntilWritten(10s));
    }
    writer.write({JournalAct{"A", {}}, JournalAct{"B", {}}, ActStep::Undone});
    for (int i = 0; i < 100; ++i) {
        writer.write({pending("/x", std::to_string(i))});
        REQUIRE(writer.waitUntilWritten(10s));
    }
    CHECK(f.size() < 2 * rewriteSize);
    const auto state = f.state();
    CHECK(state.pending.size() == 4);
    CHECK(state.pending.at("/2").edits.front().after == "299");
    CHECK(state.acts.size() == 2);
    CHECK(state.done == 1);
    CHECK(f.failures() == 0);
}

TEST_CASE("A journal that cannot be made small goes on growing", "[journal_writer]")
{
    JournalWriterFixture f;
    f.disk.skipSync();
    f.disk.failWhere([](std::string_view call, const std::string&) { return call == "rename" ? EIO : 0; });
    JournalWriter writer(f.disk, {f.journals}, f.reported, 500);
    for (int i = 0; i < 50; ++i) {
        writer.write({pending("/a", std::to_string(i))});
        REQUIRE(writer.waitUntilWritten(10s));
    }
    CHECK(f.size() > 5000);
    CHECK(f.state().pending.at("/a").edits.front().after == "49");
}

TEST_CASE("A record that is too large is reported, and costs no other", "[journal_writer]")
{
    JournalWriterFixture f;
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    auto large = pending("/a", "2");
    large.pending.baseText = std::make_shared<const std::string>(recordLimit / 6 + 1, '\x01');
    writer.write({pending("/a", "1"), JournalAct{"A", {}}});
    writer.write({large, JournalAct{*large.pending.baseText, {}}, pending("/b", "1"), JournalAct{"C", {}}});
    CHECK_FALSE(writer.waitUntilWritten(60s));
    CHECK(f.failures() == 1);
    const auto state = f.state();
    CHECK(state.pending.at("/a").edits.front().after == "1");
    CHECK(state.pending.contains("/b"));
    REQUIRE(state.acts.size() == 1);
    CHECK(state.acts[0].text == "C");
    writer.write({});
    CHECK_FALSE(writer.waitUntilWritten(100s)); // its last edits are still in no journal
    writer.write({pending("/a", "3")});
    CHECK(writer.waitUntilWritten(100s));
}

TEST_CASE("Nobody waits longer than he wants for a disk that hangs", "[journal_writer]")
{
    JournalWriterFixture f;
    std::atomic<bool> hangs = true;
    f.disk.failWhere([&](std::string_view, const std::string&) {
        while (hangs)
            std::this_thread::sleep_for(1ms);
        return 0;
    });
    JournalWriter writer(f.disk, {f.journals}, f.reported);
    const auto begin = std::chrono::steady_clock::now();
    writer.write({pending("/a", "1")});
    CHECK_FALSE(writer.waitUntilWritten(20ms));
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    hangs = false;
    CHECK(writer.waitUntilWritten(10s));
}
