#include "core/storage/posix_disk.h"
#include "models/folders/folder_loader.h"
#include "tests/models/rows.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <filesystem>

using namespace stet;
using namespace stet::test;
namespace fs = std::filesystem;

namespace {

struct DiskChangesFixture
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    FolderLoader loader{store, disk};

    DiskChangesFixture()
    {
        for (const auto* name : {"a", "b", "c", "d", "e", "f"})
            folder.write(std::string("site/") + name + ".md", article(name, 1, "false"));
        const auto finish = await();
        loader.open({folder.path("site")});
        finish();
    }
    std::function<void()> await()
    {
        auto finished = std::make_shared<QSignalSpy>(&loader, &FolderLoader::finished);
        return [finished] { REQUIRE(QTest::qWaitFor([&] { return !finished->isEmpty(); })); };
    }
    const DiskChanges& changesAgain()
    {
        const auto finish = await();
        loader.reloadQuietly();
        finish();
        return loader.changes();
    }
    RowId id(const std::string& name) const { return store.library().idOf(folder.path("site/" + name)); }
};

using Rows = std::vector<RowId>;

} // namespace

TEST_CASE("A first load has found no changes, and a look at what is the same none either", "[disk_changes]")
{
    DiskChangesFixture f;
    CHECK(f.loader.changes().empty());
    CHECK(f.loader.isFirst());
    CHECK(f.changesAgain().empty());
    CHECK(f.loader.isQuiet());
    f.loader.reload();
    CHECK_FALSE(f.loader.isQuiet());
}

TEST_CASE("A load that looks again tells what the store took over", "[disk_changes]")
{
    DiskChangesFixture f;
    const auto a = f.id("a.md");
    const auto b = f.id("b.md");
    const auto c = f.id("c.md");
    const auto d = f.id("d.md");
    const auto e = f.id("e.md");
    f.store.apply(f.store.library().publishEdits({b}, true));
    f.folder.write("site/a.md", article("Another", 1, "false"));
    fs::remove(f.folder.path("site/b.md")); // stays: it is unsaved
    fs::remove(f.folder.path("site/c.md"));
    fs::rename(f.folder.path("site/d.md"), f.folder.path("site/d2.md"));
    fs::rename(f.folder.path("site/e.md"), f.folder.path("site/e2.md"));
    f.folder.write("site/e2.md", article("e", 2, "false"));
    fs::last_write_time(f.folder.path("site/f.md"), fs::file_time_type::clock::now()); // the text is the same
    f.folder.write("site/new.md", article("New", 1, "false"));
    const auto& changes = f.changesAgain();
    CHECK(changes.added == Rows{f.id("new.md")});
    CHECK(changes.changed == Rows{a, e});
    CHECK(changes.renamed == Rows{d, e});
    CHECK(changes.removed == Rows{c});
    CHECK(changes.unreadable.empty());
    CHECK(f.store.library().contains(b));
    CHECK(f.changesAgain().empty());
}

TEST_CASE("A root that can no longer be read is told once, until it is back", "[disk_changes]")
{
    DiskChangesFixture f;
    const auto site = f.folder.path("site");
    fs::rename(site, f.folder.path("away"));
    CHECK(f.changesAgain().unreadable == std::vector<std::string>{site});
    CHECK(f.changesAgain().empty());
    fs::rename(f.folder.path("away"), site);
    CHECK(f.changesAgain().empty());
    fs::rename(site, f.folder.path("away"));
    CHECK(f.changesAgain().unreadable == std::vector<std::string>{site});
    CHECK(f.store.library().count() == 6);
}

TEST_CASE("What other writers did is one sentence, of the parts that there are", "[disk_changes]")
{
    const auto text = [](const DiskChanges& changes) { return sentenceOf(changes).toStdString(); };
    CHECK(text({}).empty());
    CHECK(
        text({.added = {7}, .changed = {1, 2, 3}, .removed = {4, 5}}) == "3 article(s) changed on disk, 1 new, 2 gone");
    CHECK(text({.added = {7}, .renamed = {1}}) == "1 new article(s) on disk, 1 renamed");
    CHECK(text({.removed = {7}}) == "1 article(s) gone from disk");
    CHECK(text({.unreadable = {"/media/stick"}}) == "/media/stick can no longer be read; its articles stay");
    CHECK(text({.changed = {1}, .unreadable = {"/a", "/b"}})
        == "2 folder(s) can no longer be read; their articles stay – 1 article(s) changed on disk");
}
