#include "models/saving/journal_service.h"

#include "core/storage/posix_disk.h"
#include "tests/models/rows.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "tests/support/catch.h"

#include <atomic>
#include <cerrno>
#include <numeric>

using namespace stet;
using namespace stet::test;
using namespace std::chrono_literals;

namespace {

struct JournalKeeperFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    ArticleStore store;
    std::atomic<int> writes = 0;
    std::atomic<bool> isFull = false;
    std::vector<Error> failures;
    JournalService keeper{store, disk, {folder.path("journals")}};

    explicit JournalKeeperFixture(std::size_t articles = 3)
    {
        disk.skipSync();
        disk.failWhere([this, gui = QThread::currentThread()](std::string_view call, const std::string&) {
            if (QThread::currentThread() == gui)
                return EDEADLK; // no work on the GUI thread
            writes += call == "write" ? 1 : 0;
            return isFull && call == "write" ? ENOSPC : 0;
        });
        QObject::connect(
            &keeper, &JournalService::failed, &keeper, [this](const Error& error) { failures.push_back(error); });
        std::vector<ArticleSummary> rows;
        for (std::size_t i = 0; i < articles; ++i)
            rows.push_back(row("/" + std::to_string(i)));
        store.put(std::move(rows));
    }

    static ArticleSummary row(const std::string& path) { return rowOf(path, article("A", 1, "false")); }
    void publish(const std::vector<RowId>& rows, bool isPublished = true)
    {
        store.apply(store.library().publishEdits(rows, isPublished));
    }
    bool flush() { return keeper.flush(60s); } // however busy the machine is
    void markSaved(RowId id)
    {
        SavedRow saved{
            store.library().saveTasks({id}).front(), rowOf(store.library().row(id).path, article("A", 1, "true"))};
        store.markSaved({std::move(saved)});
    }
    /// Nothing while it is not there, or is being written.
    JournalContent content()
    {
        if (!real.info(folder.path("journals"), FollowLinks::No))
            return {};
        const auto names = folder.names("journals");
        if (names.size() != 1) // the folder alone, or also the file that will replace the journal
            return {};
        const auto content = readJournal(real, folder.path("journals/" + names.front()));
        return content ? *content : JournalContent();
    }
    JournalState state() { return replay(content()); }
    /// The articles that the journal has edits of.
    std::string paths()
    {
        std::string line;
        for (const auto& [path, pending] : state().pending)
            line += (line.empty() ? "" : " ") + path;
        return line;
    }
};

} // namespace

TEST_CASE("What is pending is in the journal half a second later", "[journal_keeper]")
{
    JournalKeeperFixture f;
    QTest::qWait(500); // the articles themselves are nothing to keep
    CHECK(f.writes == 0);
    f.publish({0, 2});
    CHECK(f.writes == 0);
    const auto isThere = [&] { return f.writes == 2; }; // the first line, and the records
    REQUIRE(QTest::qWaitFor(isThere, 20'000)); // half a second where nothing else runs
    REQUIRE(f.flush());
    const auto state = f.state();
    REQUIRE(state.pending.size() == 2);
    const auto& pending = state.pending.at("/2");
    CHECK(pending.base == f.store.library().pending(2).base);
    CHECK(pending.edits == f.store.library().pending(2).edits);
}

TEST_CASE("What is edited again and again is written once", "[journal_keeper]")
{
    JournalKeeperFixture f;
    for (int i = 0; i < 11; ++i) {
        f.publish({0, 1}, i % 2 == 0);
        QTest::qWait(1);
    }
    REQUIRE(f.flush());
    CHECK(f.writes == 2);
    CHECK(f.paths() == "/0 /1");
    CHECK(f.state().pending.at("/0").edits.size() == 1);
}

TEST_CASE("Edits that were undone, saved or closed are pending no more", "[journal_keeper]")
{
    JournalKeeperFixture f;
    f.publish({0, 1, 2});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/0 /1 /2");
    f.publish({0}, false);
    REQUIRE(f.flush());
    CHECK(f.paths() == "/1 /2");
    f.markSaved(1);
    REQUIRE(f.flush());
    CHECK(f.paths() == "/2");
    f.store.clear();
    REQUIRE(f.flush());
    CHECK(f.paths().empty());
    f.store.put({JournalKeeperFixture::row("/2")});
    f.publish({3});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/2");
}

TEST_CASE(
    "An article that is closed and edited again before the journal is written keeps its edits", "[journal_keeper]")
{
    JournalKeeperFixture f;
    f.publish({0, 1});
    REQUIRE(f.flush());
    f.store.clear();
    f.store.put({JournalKeeperFixture::row("/1")});
    f.publish({3});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/1");
}

TEST_CASE("Edits follow renamed files, also where two files change their names", "[journal_keeper]")
{
    JournalKeeperFixture f;
    f.publish({0, 1});
    REQUIRE(f.flush());
    f.store.rename({{0, JournalKeeperFixture::row("/new")}});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/1 /new");
    // 0 and 1 change places before anything is written.
    f.store.rename({{0, JournalKeeperFixture::row("/aside")}});
    f.store.rename({{1, JournalKeeperFixture::row("/new")}});
    f.store.rename({{0, JournalKeeperFixture::row("/1")}});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/1 /new");
    // 2, which is not edited, comes to the place of 0.
    f.store.rename({{0, JournalKeeperFixture::row("/aside")}});
    f.store.rename({{2, JournalKeeperFixture::row("/1")}});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/aside /new");
}

TEST_CASE("A failure is reported once, and nothing is lost by it", "[journal_keeper]")
{
    JournalKeeperFixture f;
    f.isFull = true;
    f.publish({0});
    f.keeper.appendAct({"Publish", {}});
    CHECK_FALSE(f.keeper.flush());
    f.publish({1});
    CHECK_FALSE(f.keeper.flush());
    CHECK_FALSE(f.keeper.flush());
    QCoreApplication::processEvents();
    REQUIRE(f.failures.size() == 1);
    CHECK(f.failures[0].code == ErrorCode::DiskFull);
    f.isFull = false;
    f.publish({2}); // the next change is another try
    REQUIRE(QTest::qWaitFor([&] { return f.folder.names("journals").size() == 1; }));
    REQUIRE(f.flush());
    CHECK(f.paths() == "/0 /1 /2");
    CHECK(f.state().acts.size() == 1);
    QCoreApplication::processEvents();
    f.isFull = true;
    f.publish({0}, false);
    CHECK_FALSE(f.keeper.flush());
    QCoreApplication::processEvents();
    CHECK(f.failures.size() == 2);
}

TEST_CASE("The steps of the undo stack are kept in their order", "[journal_keeper]")
{
    JournalKeeperFixture f;
    const auto edit = std::make_shared<const FieldEdit>(FieldEdit{KeyPath::ofKey("published"), "false", "true"});
    f.keeper.appendAct({"A", {{"/0", edit}}});
    f.keeper.appendAct({"B", {{"/1", edit}, {"/2", edit}}});
    f.keeper.appendUndone();
    REQUIRE(QTest::qWaitFor([&] { return f.writes == 2; }));
    f.keeper.appendUndone();
    f.keeper.appendRedone();
    REQUIRE(f.flush());
    const auto state = f.state();
    REQUIRE(state.acts.size() == 2);
    CHECK(state.done == 1);
    CHECK(state.acts[1].edits[1].path == "/2");
    CHECK(*state.acts[1].edits[1].edit == *edit);
    f.keeper.appendForgotten();
    REQUIRE(f.flush());
    CHECK(f.state().acts.empty());
}

TEST_CASE("Edits of many articles are handed over in slices, all of them in the end", "[journal_keeper]")
{
    constexpr std::size_t many = 10'000; // more than two slices
    JournalKeeperFixture f(many);
    std::vector<RowId> all(many);
    std::iota(all.begin(), all.end(), RowId{0});
    f.publish(all);
    REQUIRE(QTest::qWaitFor([&] { return f.content().records.size() == many; }, 120'000));
    CHECK(f.state().pending.size() == many);
    f.publish(all, false); // the store has not made all of these yet
    REQUIRE(f.flush());
    CHECK(f.state().pending.empty());
}

TEST_CASE("What was taken over stands until it is edited here or forgotten", "[journal_keeper]")
{
    JournalKeeperFixture f(0);
    const PendingEdits edits{.base = Fingerprint::of("x"), .edits = {{KeyPath::ofKey("title"), "a", "b"}}};
    f.keeper.takeOver(
        {.pending = {{"/0", edits}, {"/1", edits}, {"/closed", edits}}, .acts = {{"A", {}}, {"B", {}}}, .done = 1});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/0 /1 /closed");
    CHECK(f.state().done == 1);
    f.store.put({JournalKeeperFixture::row("/0"), JournalKeeperFixture::row("/1")});
    REQUIRE(f.flush());
    CHECK(f.paths() == "/0 /1 /closed"); // nobody has made the edits yet
    f.publish({0});
    f.keeper.forget("/0"); // it is pending here
    f.keeper.forget("/1");
    REQUIRE(f.flush());
    CHECK(f.paths() == "/0 /closed");
    CHECK(f.state().pending.at("/0").edits == f.store.library().pending(0).edits);
}

TEST_CASE("A flush gives up on a disk that hangs", "[journal_keeper]")
{
    std::atomic<bool> hangs = true; // asked until the fixture's journal is gone
    JournalKeeperFixture f;
    f.disk.failWhere([&](std::string_view, const std::string&) {
        while (hangs)
            QThread::msleep(1);
        return 0;
    });
    f.publish({0});
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(f.keeper.flush(30ms));
    CHECK(timer.elapsed() < 5000);
    hangs = false;
    CHECK(f.flush());
    CHECK(f.paths() == "/0");
}
