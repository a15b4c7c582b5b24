#include "core/storage/posix_disk.h"
#include "models/article/article_reader.h"
#include "models/folders/folder_loader.h"
#include "models/saving/save_service.h"
#include "tests/models/rows.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <atomic>
#include <cerrno>
#include <filesystem>

using namespace stet;
using namespace stet::test;

namespace {

struct BackgroundFixture
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    FolderLoader loader{store, disk};

    void load()
    {
        QSignalSpy finished(&loader, &FolderLoader::finished);
        if (loader.roots().empty())
            loader.open({folder.path()});
        else
            loader.reload();
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    }

    RowId idOf(const std::string& name) const
    {
        for (RowId id = 0; id < store.library().idLimit(); ++id) {
            if (store.library().contains(id) && store.library().row(id).path == folder.path(name))
                return id;
        }
        return noRow;
    }

    static SaveReport save(SaveService& saver, const std::vector<RowId>& rows)
    {
        SaveReport report;
        QSignalSpy finished(&saver, &SaveService::finished);
        const auto connection = QObject::connect(
            &saver, &SaveService::finished, &saver, [&report](const SaveReport& given) { report = given; });
        REQUIRE(saver.save(rows));
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
        QObject::disconnect(connection);
        return report;
    }
};

} // namespace

TEST_CASE("A folder is loaded with its broken files as rows and the rest listed", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.folder.write("sub/index.md", article("B", 2, "true"));
    f.folder.write("broken.md", "---\ntitle: \"open\n---\n");
    f.folder.write("notes.md", "No front matter\n");
    f.load();
    CHECK(f.store.library().count() == 3);
    CHECK(f.store.library().row(f.idOf("broken.md")).error);
    CHECK(f.store.library().row(f.idOf("sub/index.md")).folder == "sub");
    REQUIRE(f.loader.report().skipped.size() == 1);
    CHECK(f.loader.report().skipped.front().reason == SkipReason::NoFrontMatter);
}

TEST_CASE("Reading again follows the disk and keeps ids and unsaved edits", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.folder.write("c.md", article("C", 3, "false"));
    f.load();
    const auto a = f.idOf("a.md");
    const auto c = f.idOf("c.md");
    f.store.apply(f.store.library().publishEdits({a, c}, true));
    f.folder.write("new.md", article("New", 4, "true"));
    std::filesystem::remove(f.folder.path("b.md"));
    std::filesystem::remove(f.folder.path("c.md"));
    f.load();
    CHECK(f.idOf("a.md") == a);
    CHECK(f.store.library().isUnsaved(a));
    CHECK(f.idOf("b.md") == noRow);
    CHECK(f.idOf("new.md") != noRow);
    CHECK(f.idOf("c.md") == c); // the file is gone, the decision is not
    CHECK(f.store.library().isUnsaved(c));
}

TEST_CASE("A folder that cannot be walked takes no rows away", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    const auto away = f.folder.path() + ".away";
    std::filesystem::rename(f.folder.path(), away);
    f.load();
    std::filesystem::rename(away, f.folder.path());
    CHECK(f.loader.report().errors.size() == 1);
    CHECK(f.store.library().count() == 1);
}

TEST_CASE("A renamed file keeps its row and its unsaved edit", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    f.store.apply(f.store.library().publishEdits({0}, true));
    std::filesystem::rename(f.folder.path("a.md"), f.folder.path("b.md"));
    f.load();
    CHECK(f.store.library().count() == 1);
    CHECK(f.idOf("b.md") == 0);
    CHECK(f.store.library().isUnsaved(0));
    SaveService saver(f.store, f.disk);
    CHECK(BackgroundFixture::save(saver, {0}).saved == 1);
    CHECK(f.folder.read("b.md") == article("A", 1, "true"));
}

TEST_CASE("Reading again reads only the changed files, and says so for their rows alone", "[loader]")
{
    BackgroundFixture f;
    FaultyDisk counting(f.disk);
    std::atomic<int> reads = 0;
    counting.failWhere([&reads](std::string_view call, const std::string&) {
        reads += call == "openToRead" ? 1 : 0;
        return 0;
    });
    FolderLoader loader(f.store, counting);
    const auto load = [&](bool first) {
        reads = 0;
        QSignalSpy finished(&loader, &FolderLoader::finished);
        if (first)
            loader.open({f.folder.path()});
        else
            loader.reload();
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    };
    for (const auto* name : {"a", "b", "c"})
        f.folder.write(std::string(name) + ".md", article(name, 1, "false"));
    load(true);
    CHECK(reads == 3);
    std::vector<RowId> changed;
    QObject::connect(&f.store, &ArticleStore::changed, &loader,
        [&](const Change& change) { changed.insert(changed.end(), change.rows.begin(), change.rows.end()); });
    load(false);
    CHECK(reads == 0);
    CHECK(changed.empty());
    f.folder.write("b.md", article("Longer", 2, "true"));
    load(false);
    CHECK(reads == 1);
    CHECK(changed == std::vector<RowId>{f.idOf("b.md")});
}

TEST_CASE("A changed file of an unsaved article shows the disk below the edit, and keeps both", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    f.store.apply(f.store.library().publishEdits({0}, true));
    f.folder.write("a.md", article("From the disk", 2, "false"));
    f.load();
    CHECK(f.store.library().row(0).title == "From the disk");
    CHECK(f.store.library().row(0).publishState == PublishState::Published);
    SaveService saver(f.store, f.disk);
    const auto report = BackgroundFixture::save(saver, {0});
    CHECK(report.failures.empty());
    CHECK(f.folder.read("a.md") == article("From the disk", 2, "true"));
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("What was read before a save is not shown after it", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    f.folder.write("a.md", article("A", 2, "false"));
    QSignalSpy finished(&f.loader, &FolderLoader::finished);
    f.loader.reload();
    // The worker's answer waits while the save is taken over.
    QTest::qSleep(100);
    f.folder.write("a.md", article("A", 3, "true"));
    const Candidate candidate{.path = f.folder.path("a.md"), .foundAs = f.folder.path("a.md")};
    const auto saved = readRow(f.disk, candidate, {});
    f.store.markSaved({{SaveTask{.row = 0, .pending = {.base = f.store.library().row(0).fingerprint}}, saved}});
    REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    CHECK(f.store.library().row(0).quality == 3);
}

TEST_CASE("Another folder is opened without waiting for the load that runs", "[loader]")
{
    BackgroundFixture f;
    f.folder.write("slow/a.md", article("A", 1, "false"));
    f.folder.write("quick/b.md", article("B", 2, "false"));
    FaultyDisk slow(f.disk);
    std::atomic<bool> mayGoOn = false;
    slow.failWhere([&mayGoOn](std::string_view call, const std::string& path) {
        while (call == "openToRead" && path.ends_with("/a.md") && !mayGoOn)
            QTest::qSleep(1);
        return 0;
    });
    FolderLoader loader(f.store, slow);
    loader.open({f.folder.path("slow")});
    QSignalSpy finished(&loader, &FolderLoader::finished);
    loader.open({f.folder.path("quick")});
    CHECK(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    CHECK(f.store.library().count() == 1);
    CHECK(f.idOf("quick/b.md") != noRow);
    mayGoOn = true;
    QTest::qWait(50);
    CHECK(f.store.library().count() == 1);
}

TEST_CASE("A save of many articles says so in few changes", "[saver]")
{
    BackgroundFixture f;
    constexpr std::size_t count = 300;
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < count; ++i)
        f.folder.write(std::to_string(i) + ".md", article("T", 1, "false"));
    f.load();
    for (RowId id = 0; id < count; ++id)
        rows.push_back(id);
    f.store.apply(f.store.library().publishEdits(rows, true));
    SaveService saver(f.store, f.disk);
    QElapsedTimer timer;
    timer.start();
    QSignalSpy changed(&f.store, &ArticleStore::changed);
    const auto report = BackgroundFixture::save(saver, rows);
    CHECK(report.saved == count);
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(changed.count() <= timer.elapsed() / 50 + 1);
}

TEST_CASE("A save changes the value alone and names what it could not do", "[saver]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.folder.write("gone.md", article("Gone", 3, "false"));
    f.load();
    const std::vector<RowId> all{f.idOf("a.md"), f.idOf("b.md"), f.idOf("gone.md")};
    f.store.apply(f.store.library().publishEdits(all, true));
    f.folder.write("b.md", article("B, rewritten", 2, "later"));
    std::filesystem::remove(f.folder.path("gone.md"));

    SaveService saver(f.store, f.disk);
    const auto report = BackgroundFixture::save(saver, all);
    CHECK(report.saved == 1);
    CHECK(f.folder.read("a.md") == article("A", 1, "true"));
    CHECK(f.folder.read("b.md") == article("B, rewritten", 2, "later"));
    REQUIRE(report.failures.size() == 2);
    CHECK(report.failures[0].error.code == ErrorCode::BothChanged);
    CHECK(report.failures[0].error.path == f.folder.path("b.md"));
    CHECK(report.failures[1].error.code == ErrorCode::NotFound);
    CHECK(f.store.library().unsavedCount() == 2);
}

TEST_CASE("What a save could not keep reaches its report, and the article counts as saved", "[saver]")
{
    BackgroundFixture f;
    const auto path = f.folder.write("a.md", article("A", 1, "false"));
    std::filesystem::create_hard_link(path, f.folder.path("picture.png"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.load();
    const std::vector<RowId> all{f.idOf("a.md"), f.idOf("b.md")};
    f.store.apply(f.store.library().publishEdits(all, true));
    SaveService saver(f.store, f.disk);
    const auto report = BackgroundFixture::save(saver, all);
    CHECK(report.saved == 2);
    CHECK(report.failures.empty());
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes[0].row == all[0]);
    CHECK(report.notes[0].warning == SaveWarning::HardLinkBroken);
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(f.folder.read("picture.png") == article("A", 1, "false"));
}

TEST_CASE("Saved articles whose folder could not be synced are in the report", "[saver]")
{
    BackgroundFixture f;
    f.folder.write("a/a.md", article("A", 1, "false"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.load();
    const std::vector<RowId> all{f.idOf("a/a.md"), f.idOf("b.md")};
    f.store.apply(f.store.library().publishEdits(all, true));
    FaultyDisk faulty(f.disk);
    faulty.failWhere([&](std::string_view call, const std::string& path) {
        return call == "sync" && path == f.folder.path("a") ? EIO : 0;
    });
    SaveService saver(f.store, faulty);
    const auto report = BackgroundFixture::save(saver, all);
    CHECK(report.saved == 2);
    CHECK(report.failures.empty());
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes[0].row == all[0]);
    CHECK(report.notes[0].warning == SaveWarning::FolderNotSynced);
    CHECK(f.store.library().unsavedCount() == 0);
}

TEST_CASE("A full disk keeps file and decision", "[saver]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    f.store.apply(f.store.library().publishEdits({0}, true));
    FaultyDisk full(f.disk);
    full.failWhere([](std::string_view call, const std::string&) { return call == "write" ? ENOSPC : 0; });
    SaveService saver(f.store, full);
    const auto report = BackgroundFixture::save(saver, {0});
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].error.code == ErrorCode::DiskFull);
    CHECK(f.folder.read("a.md") == article("A", 1, "false"));
    CHECK(f.store.library().isUnsaved(0));
    CHECK(f.folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("Nothing unsaved is no save", "[saver]")
{
    BackgroundFixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    SaveService saver(f.store, f.disk);
    CHECK_FALSE(saver.save({0}));
    CHECK_FALSE(saver.isSaving());
}

TEST_CASE("The current article is read with its pending edits, and the newest one wins", "[reader]")
{
    BackgroundFixture f;
    for (const auto* name : {"a", "b", "c"})
        f.folder.write(std::string(name) + ".md", article(name, 1, "false"));
    f.load();
    DeskState desk;
    ArticleReader reader(f.store, desk, f.disk);
    std::shared_ptr<const ArticleDetail> shown;
    int reported = 0;
    QObject::connect(&reader, &ArticleReader::detailChanged, &desk, [&](const auto& detail) {
        shown = detail;
        ++reported;
    });
    const auto c = f.idOf("c.md");
    desk.setCurrent(f.idOf("a.md"));
    desk.setCurrent(f.idOf("b.md"));
    desk.setCurrent(c);
    REQUIRE(QTest::qWaitFor([&] { return shown && shown->row == c; }));
    CHECK(shown->fields.find("title")->text == "c");

    f.store.apply(f.store.library().publishEdits({c}, true));
    REQUIRE(QTest::qWaitFor([&] { return shown->fields.find("published")->text == "true"; }));

    std::filesystem::remove(f.folder.path("c.md"));
    desk.setCurrent(f.idOf("a.md"));
    desk.setCurrent(c);
    REQUIRE(QTest::qWaitFor([&] { return shown && shown->row == c && shown->error; }));
    CHECK(shown->error->code == ErrorCode::NotFound);
    desk.setCurrent(noRow);
    CHECK_FALSE(shown);
}
