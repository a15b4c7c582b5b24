#include "core/storage/posix_disk.h"
#include "models/folders/folder_watcher.h"
#include "models/folders/rescan_service.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>

using namespace stet;
using namespace stet::test;
using namespace std::chrono_literals;

namespace {

constexpr auto never = std::chrono::milliseconds(1h);

/// A watcher that has taken up its folders, and what it says from then on.
struct Watching
{
    TempFolder folder;
    FolderWatcher watcher;
    QSignalSpy said{&watcher, &FolderWatcher::changedOnDisk};
    QSignalSpy ranOut{&watcher, &FolderWatcher::watchesRanOut};

    explicit Watching(const WatchLimits& limits)
        : watcher(limits)
    {
    }

    void watch(const std::vector<std::string>& folders)
    {
        watcher.setFolders(folders);
        await();
    }
    void await()
    {
        REQUIRE(QTest::qWaitFor([this] { return !watcher.isBusy(); }));
        said.clear();
    }
    bool isReported()
    {
        const bool is = QTest::qWaitFor([this] { return !said.isEmpty(); });
        said.clear();
        return is;
    }
};

void replace(const TempFolder& folder, const std::string& name, const std::string& text)
{
    folder.write(name + ".new", text);
    std::filesystem::rename(folder.path(name + ".new"), folder.path(name));
}

} // namespace

TEST_CASE("A file that comes, goes, or is replaced in a watched folder is reported", "[watcher]")
{
    Watching w({.quiet = 20ms, .poll = never});
    w.folder.makeFolder("sub");
    w.watch({w.folder.path(), w.folder.path("sub")});
    w.folder.write("a.md");
    CHECK(w.isReported());
    replace(w.folder, "a.md", "other");
    CHECK(w.isReported());
    w.folder.write("sub/b.md");
    CHECK(w.isReported());
    std::filesystem::remove(w.folder.path("sub/b.md"));
    CHECK(w.isReported());
}

TEST_CASE("A burst is reported once, when it is over", "[watcher]")
{
    Watching w({.quiet = 300ms, .longest = never, .poll = never});
    w.watch({w.folder.path()});
    for (int i = 0; i < 500; ++i) {
        w.folder.write(std::to_string(i) + ".md");
        if (i % 50 == 0)
            QTest::qWait(1);
    }
    CHECK(w.said.isEmpty());
    CHECK(QTest::qWaitFor([&] { return !w.said.isEmpty(); }));
    QTest::qWait(400);
    CHECK(w.said.size() == 1);
}

TEST_CASE("A burst that does not end is reported all the same", "[watcher]")
{
    Watching w({.quiet = never, .longest = 50ms, .poll = never});
    w.watch({w.folder.path()});
    w.folder.write("a.md");
    CHECK(w.isReported());
}

TEST_CASE("What the system does not report is looked for at fixed times, and in good moments", "[watcher]")
{
    SECTION("at fixed times")
    {
        Watching w({.poll = 50ms});
        w.watch({w.folder.path()});
        CHECK(w.isReported());
        CHECK(w.isReported());
        w.watcher.clear();
        w.said.clear();
        QTest::qWait(150);
        CHECK(w.said.isEmpty());
    }
    SECTION("in good moments, and not all the time")
    {
        Watching w({.poll = never, .lookGap = 500ms});
        w.watcher.look();
        w.watcher.setFolders({});
        w.watcher.look();
        CHECK(w.said.isEmpty()); // nothing was open, and then it was read just now
        QTest::qSleep(600);
        w.watcher.look();
        w.watcher.look();
        CHECK(w.said.size() == 1);
    }
}

TEST_CASE("Folders that are watched from now on may have changed before: that is reported once", "[watcher]")
{
    Watching w({.poll = never});
    w.watcher.setFolders({w.folder.path()});
    CHECK(w.isReported());
    w.watcher.setFolders({w.folder.path()});
    REQUIRE(QTest::qWaitFor([&] { return !w.watcher.isBusy(); }));
    CHECK(w.said.isEmpty());
}

TEST_CASE("A folder that went and came back is watched again; those no longer wanted are let go", "[watcher]")
{
    Watching w({.quiet = 20ms, .poll = never});
    const auto sub = w.folder.makeFolder("sub");
    const auto other = w.folder.makeFolder("other");
    w.watch({w.folder.path(), sub, other});
    std::filesystem::remove(sub);
    w.folder.makeFolder("sub");
    CHECK(w.isReported());
    w.watch({w.folder.path(), sub});
    CHECK(w.watcher.isWatching(sub));
    CHECK_FALSE(w.watcher.isWatching(other));
    w.folder.write("other/a.md");
    QTest::qWait(200);
    CHECK(w.said.isEmpty());
    w.folder.write("sub/a.md");
    CHECK(w.isReported());
}

TEST_CASE("Without watches left the watcher says so once and polls on", "[watcher]")
{
    Watching w({.quiet = 20ms, .poll = 200ms, .mostFolders = 2});
    std::vector<std::string> folders;
    for (int i = 0; i < 10; ++i)
        folders.push_back(w.folder.makeFolder(std::to_string(i)));
    w.watch(folders);
    CHECK(w.ranOut.size() == 1);
    CHECK(w.watcher.isWatching(folders[1]));
    CHECK_FALSE(w.watcher.isWatching(folders[2]));
    CHECK(w.isReported());
    // What is no longer wanted makes room.
    w.watch({folders[5], folders[6], folders[7]});
    CHECK(w.watcher.isWatching(folders[5]));
    CHECK(w.ranOut.size() == 1);
}

TEST_CASE("A folder that is gone, or whose name is no text, does not use up the watches", "[watcher]")
{
    Watching w({.quiet = 20ms, .poll = never});
    const auto odd = w.folder.makeFolder("\xFF\xFE");
    w.watch({w.folder.path("gone"), odd, w.folder.path()});
    CHECK(w.ranOut.isEmpty());
    CHECK(w.watcher.isWatching(w.folder.path()));
}

namespace {

/// Folders that are followed, as the window does.
struct Following
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    FolderLoader loader{store, disk};
    SaveService saver{store, disk};
    FolderWatcher watcher;
    RescanService rebases{watcher, loader, saver};
    QSignalSpy loads{&loader, &FolderLoader::started};
    QSignalSpy finished{&loader, &FolderLoader::finished};

    explicit Following(const WatchLimits& limits = {.quiet = 50ms, .poll = never})
        : watcher(limits)
    {
    }

    void open()
    {
        loader.open({folder.path()});
        settle();
    }
    /// Waits until nothing is loaded or watched any more.
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] {
            const auto before = loads.size();
            QTest::qWait(100);
            return loads.size() == before && !loader.isLoading() && !watcher.isBusy();
        }));
        loads.clear();
        finished.clear();
    }
    std::size_t count() const { return store.library().count(); }
};

} // namespace

TEST_CASE("Other writers are followed: new, replaced, renamed, removed, and a new folder", "[watcher]")
{
    Following f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.folder.write("b.md", article("B", 1, "false"));
    f.open();
    replace(f.folder, "a.md", article("A2", 1, "false"));
    CHECK(QTest::qWaitFor([&] { return f.store.library().row(0).title == "A2"; }));
    f.folder.write("c.md", article("C", 1, "false"));
    CHECK(QTest::qWaitFor([&] { return f.count() == 3; }));
    std::filesystem::remove(f.folder.path("b.md"));
    CHECK(QTest::qWaitFor([&] { return f.count() == 2; }));
    std::filesystem::rename(f.folder.path("c.md"), f.folder.path("d.md"));
    CHECK(QTest::qWaitFor([&] { return f.store.library().idOf(f.folder.path("d.md")) != noRow; }));
    CHECK(f.loader.isQuiet());
    f.folder.makeFolder("empty/deep");
    CHECK(QTest::qWaitFor([&] { return f.watcher.isWatching(f.folder.path("empty/deep")); }));
    f.settle();
    f.folder.write("empty/deep/e.md", article("E", 1, "false"));
    CHECK(QTest::qWaitFor([&] { return f.count() == 3; }));
}

TEST_CASE("A write in place is found by the poll", "[watcher]")
{
    Following f({.quiet = 50ms, .poll = 100ms});
    f.folder.write("a.md", article("A", 1, "false"));
    f.loader.open({f.folder.path()});
    REQUIRE(QTest::qWaitFor([&] { return f.count() == 1 && !f.loader.isLoading(); }));
    std::ofstream(f.folder.path("a.md"), std::ios::trunc) << article("In place", 1, "false");
    CHECK(QTest::qWaitFor([&] { return f.store.library().row(0).title == "In place"; }));
}

TEST_CASE("Stet's own saves change nothing, and are looked at once", "[watcher]")
{
    Following f({.quiet = 20ms, .longest = 40ms, .poll = never});
    constexpr int articles = 200;
    for (int i = 0; i < articles; ++i)
        f.folder.write(std::to_string(i) + ".md", article("T" + std::to_string(i), 1, "false"));
    f.open();
    std::vector<RowId> rows;
    for (RowId id = 0; id < articles; ++id)
        rows.push_back(id);
    f.store.apply(f.store.library().publishEdits(rows, true));
    bool ranBeside = false;
    QObject::connect(&f.loader, &FolderLoader::started, &f.loader, [&] { ranBeside |= f.saver.isSaving(); });
    DiskChanges all;
    QObject::connect(&f.loader, &FolderLoader::finished, &f.loader, [&] {
        if (!f.loader.changes().empty())
            all = f.loader.changes();
    });
    QSignalSpy saved(&f.saver, &SaveService::finished);
    REQUIRE(f.saver.saveAll());
    REQUIRE(QTest::qWaitFor([&] { return !saved.isEmpty(); }));
    CHECK(QTest::qWaitFor([&] { return !f.finished.isEmpty(); }));
    QTest::qWait(300);
    CHECK_FALSE(ranBeside);
    CHECK(f.loads.size() <= 2); // what the system reports late is looked at once more
    CHECK(all.empty());
}

TEST_CASE("A load that the person has cancelled is not gone on with", "[watcher]")
{
    Following f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.open();
    f.loader.reload();
    f.loader.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !f.loader.isLoading(); }));
    if (!f.loader.report().cancelled) // it was quicker
        return;
    f.loads.clear();
    f.folder.write("b.md", article("B", 1, "false"));
    QTest::qWait(300);
    CHECK(f.loads.isEmpty());
    f.loader.reload();
    CHECK(QTest::qWaitFor([&] { return f.count() == 2; }));
    f.folder.write("c.md", article("C", 1, "false"));
    CHECK(QTest::qWaitFor([&] { return f.count() == 3; }));
}

TEST_CASE("A root that goes away keeps its articles, is reported, and is followed again when it is back", "[watcher]")
{
    Following f({.quiet = 50ms, .poll = 100ms});
    f.folder.write("site/a.md", article("A", 1, "false"));
    f.loader.open({f.folder.path("site")});
    REQUIRE(QTest::qWaitFor([&] { return f.count() == 1 && f.watcher.isWatching(f.folder.path("site")); }));
    std::vector<std::string> unreadable;
    QObject::connect(&f.loader, &FolderLoader::finished, &f.loader, [&] {
        for (const auto& place : f.loader.changes().unreadable)
            unreadable.push_back(place);
    });
    std::filesystem::rename(f.folder.path("site"), f.folder.path("away"));
    CHECK(QTest::qWaitFor([&] { return !unreadable.empty(); }));
    QTest::qWait(300);
    CHECK(unreadable == std::vector<std::string>{f.folder.path("site")}); // said once, not at every look
    CHECK(f.count() == 1);
    std::filesystem::rename(f.folder.path("away"), f.folder.path("site"));
    CHECK(QTest::qWaitFor([&] { return f.watcher.isWatching(f.folder.path("site")); }));
    f.folder.write("site/b.md", article("B", 1, "false"));
    CHECK(QTest::qWaitFor([&] { return f.count() == 2; }));
}

TEST_CASE("Closed folders are followed no more", "[watcher]")
{
    Following f({.quiet = 20ms, .poll = 50ms});
    f.folder.write("a.md", article("A", 1, "false"));
    f.loader.open({f.folder.path()});
    REQUIRE(QTest::qWaitFor([&] { return f.watcher.isWatching(f.folder.path()); }));
    f.loader.open({});
    REQUIRE(QTest::qWaitFor([&] { return !f.loader.isLoading(); }));
    f.settle();
    f.folder.write("b.md", article("B", 1, "false"));
    QTest::qWait(200);
    CHECK(f.loads.isEmpty());
    CHECK(f.count() == 0);
}
