#include "article_reader.h"
#include "faulty_disk.h"
#include "folder_loader.h"
#include "rows.h"
#include "save_runner.h"
#include "storage/posix_disk.h"
#include "temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include <cerrno>
#include <filesystem>

using namespace stet;
using namespace stet::test;

namespace {

struct Fixture
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
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    }

    RowId idOf(const std::string& name) const
    {
        for (RowId id = 0; id < store.library().idLimit(); ++id) {
            if (store.library().contains(id) && store.library().row(id).path == folder.path(name))
                return id;
        }
        return noRow;
    }

    static SaveReport save(SaveRunner& saver, const std::vector<RowId>& rows)
    {
        SaveReport report;
        QSignalSpy finished(&saver, &SaveRunner::finished);
        const auto connection = QObject::connect(
            &saver, &SaveRunner::finished, &saver, [&report](const SaveReport& given) { report = given; });
        REQUIRE(saver.save(rows));
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
        QObject::disconnect(connection);
        return report;
    }
};

} // namespace

TEST_CASE("A folder is loaded with its broken files as rows and the rest listed", "[loader]")
{
    Fixture f;
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
    Fixture f;
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
    Fixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    const auto away = f.folder.path() + ".away";
    std::filesystem::rename(f.folder.path(), away);
    f.load();
    std::filesystem::rename(away, f.folder.path());
    CHECK(f.loader.report().errors.size() == 1);
    CHECK(f.store.library().count() == 1);
}

TEST_CASE("A save changes the value alone and names what it could not do", "[saver]")
{
    Fixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.folder.write("gone.md", article("Gone", 3, "false"));
    f.load();
    const std::vector<RowId> all{f.idOf("a.md"), f.idOf("b.md"), f.idOf("gone.md")};
    f.store.apply(f.store.library().publishEdits(all, true));
    f.folder.write("b.md", article("B, rewritten", 2, "false"));
    std::filesystem::remove(f.folder.path("gone.md"));

    SaveRunner saver(f.store, f.disk);
    const auto report = Fixture::save(saver, all);
    CHECK(report.saved == 1);
    CHECK(f.folder.read("a.md") == article("A", 1, "true"));
    CHECK(f.folder.read("b.md") == article("B, rewritten", 2, "false"));
    REQUIRE(report.failures.size() == 2);
    CHECK(report.failures[0].error.code == ErrorCode::ChangedOnDisk);
    CHECK(report.failures[0].error.path == f.folder.path("b.md"));
    CHECK(report.failures[1].error.code == ErrorCode::NotFound);
    CHECK(f.store.library().unsavedCount() == 2);
}

TEST_CASE("What a save could not keep reaches its report, and the article counts as saved", "[saver]")
{
    Fixture f;
    const auto path = f.folder.write("a.md", article("A", 1, "false"));
    std::filesystem::create_hard_link(path, f.folder.path("picture.png"));
    f.folder.write("b.md", article("B", 2, "false"));
    f.load();
    const std::vector<RowId> all{f.idOf("a.md"), f.idOf("b.md")};
    f.store.apply(f.store.library().publishEdits(all, true));
    SaveRunner saver(f.store, f.disk);
    const auto report = Fixture::save(saver, all);
    CHECK(report.saved == 2);
    CHECK(report.failures.empty());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].row == all[0]);
    CHECK(report.remarks[0].warning == SaveWarning::HardLinkBroken);
    CHECK(f.store.library().unsavedCount() == 0);
    CHECK(f.folder.read("picture.png") == article("A", 1, "false"));
}

TEST_CASE("A full disk keeps file and decision", "[saver]")
{
    Fixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    f.store.apply(f.store.library().publishEdits({0}, true));
    FaultyDisk full(f.disk);
    full.failWhere([](std::string_view call, const std::string&) { return call == "write" ? ENOSPC : 0; });
    SaveRunner saver(f.store, full);
    const auto report = Fixture::save(saver, {0});
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].error.code == ErrorCode::DiskFull);
    CHECK(f.folder.read("a.md") == article("A", 1, "false"));
    CHECK(f.store.library().isUnsaved(0));
    CHECK(f.folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("Nothing unsaved is no save", "[saver]")
{
    Fixture f;
    f.folder.write("a.md", article("A", 1, "false"));
    f.load();
    SaveRunner saver(f.store, f.disk);
    CHECK_FALSE(saver.save({0}));
    CHECK_FALSE(saver.isSaving());
}

TEST_CASE("The current article is read with its pending edits, and the newest one wins", "[reader]")
{
    Fixture f;
    for (const auto* name : {"a", "b", "c"})
        f.folder.write(std::string(name) + ".md", article(name, 1, "false"));
    f.load();
    DeskState desk;
    ArticleReader reader(f.store, desk, f.disk);
    std::shared_ptr<const ArticleDetail> shown;
    int told = 0;
    QObject::connect(&reader, &ArticleReader::detailChanged, &desk, [&](const auto& detail) {
        shown = detail;
        ++told;
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
