#include "core/library/rescan_folders.h"

#include "core/storage/posix_disk.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <mutex>

using namespace stet;
using namespace stet::test;
namespace fs = std::filesystem;

namespace {

/// A folder, what a library knows of it, and the names of the files that were opened since.
struct RescanFoldersFixture
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    Library library;
    std::mutex mutex;
    std::vector<std::string> opened;
    int errorOfReads = 0;

    RescanFoldersFixture()
    {
        disk.failWhere([this](std::string_view call, const std::string& path) {
            if (call != "openToRead")
                return 0;
            const std::lock_guard lock(mutex);
            opened.push_back(path.substr(path.rfind('/') + 1));
            return errorOfReads;
        });
    }

    RescanResult rescan(const Stop& stop = {})
    {
        opened.clear();
        return rescanFolders(
            disk, {folder.path()}, library.publishField(), library.snapshot(),
            [this](LoadBatch batch) {
                for (auto& row : batch.rows)
                    library.put(std::move(row));
            },
            stop);
    }

    RowId id(const std::string& name) const { return library.idOf(folder.path(name)); }
};

std::string titled(const std::string& title)
{
    return "---\ntitle: " + title + "\npublished: false\n---\n";
}

} // namespace

TEST_CASE("Below a folder that cannot be walked nothing is found vanished, elsewhere what is", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("sub/b.md", titled("B"));
    f.folder.write("sub/deep/c.md", titled("C"));
    f.folder.write("submarine/d.md", titled("D"));
    f.rescan();
    f.disk.failWhere([](std::string_view call, const std::string& path) {
        return call == "openFolder" && path.ends_with("/sub") ? EACCES : 0;
    });
    for (const auto* gone : {"a.md", "sub/b.md", "submarine/d.md"})
        fs::remove(f.folder.path(gone));
    const auto result = f.rescan();
    CHECK(result.report.errors.size() == 1);
    CHECK(result.vanished == std::vector<RowId>{f.id("a.md"), f.id("submarine/d.md")});
}

TEST_CASE("A file that cannot be looked at has not vanished", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("b.md", titled("B"));
    f.folder.write("notes", titled("Notes")); // an article by its first line
    f.rescan();
    REQUIRE(f.library.count() == 3);
    SECTION("in a folder whose names may be read, and nothing else")
    {
        f.disk.failWhere([](std::string_view call, const std::string&) { return call == "infoAt" ? EACCES : 0; });
    }
    SECTION("of which the first line is asked for")
    {
        f.disk.failWhere([](std::string_view call, const std::string& path) {
            return call == "openToRead" && path.ends_with("/notes") ? EIO : 0;
        });
    }
    const auto result = f.rescan();
    CHECK(result.report.errors.empty());
    CHECK_FALSE(result.report.skipped.empty());
    CHECK(result.vanished.empty());
}

TEST_CASE("Of several roots only those that can be read lose articles", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("one/a.md", titled("A"));
    f.folder.write("two/b.md", titled("B"));
    const std::vector<std::string> roots{f.folder.path("one") + '/', f.folder.path("two")};
    const auto rescan = [&] {
        return rescanFolders(f.disk, roots, {}, f.library.snapshot(), [&f](LoadBatch batch) {
            for (auto& row : batch.rows)
                f.library.put(std::move(row));
        });
    };
    rescan();
    REQUIRE(f.library.count() == 2);
    fs::rename(f.folder.path("one"), f.folder.path("away"));
    fs::remove(f.folder.path("two/b.md"));
    const auto result = rescan();
    CHECK(result.report.errors.size() == 1);
    CHECK(result.vanished == std::vector<RowId>{f.id("two/b.md")});
}

TEST_CASE("A rescan that is stopped finds nothing vanished", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.rescan();
    StopSource stop;
    stop.request();
    const auto result = f.rescan(stop.stop());
    CHECK(result.report.cancelled);
    CHECK(result.vanished.empty());
}

TEST_CASE("A file that could not be read is tried again, though its stamp is the same", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.errorOfReads = EACCES;
    f.rescan();
    REQUIRE(f.library.row(f.id("a.md")).error);
    f.errorOfReads = 0;
    f.rescan();
    CHECK_FALSE(f.library.row(f.id("a.md")).error);
    CHECK(f.library.row(f.id("a.md")).title == "A");
}

TEST_CASE("A rescan reads only what is new or was changed", "[rescan]")
{
    RescanFoldersFixture f;
    for (int i = 0; i < 600; ++i)
        f.folder.write("site/" + std::to_string(i) + ".md", titled("T" + std::to_string(i)));
    f.folder.write("broken.md", "---\ntitle: \"open\n---\n");
    f.rescan();
    CHECK(f.opened.size() == 601);
    f.rescan();
    CHECK(f.opened.empty());

    f.folder.write("site/7.md", titled("Another one"));
    f.folder.write("new.md", titled("New"));
    fs::remove(f.folder.path("site/8.md"));
    const auto eight = f.id("site/8.md");
    const auto seven = f.id("site/7.md");
    const auto result = f.rescan();
    std::sort(f.opened.begin(), f.opened.end());
    CHECK(f.opened == std::vector<std::string>{"7.md", "new.md"});
    CHECK(result.vanished == std::vector<RowId>{eight});
    CHECK(result.renamed.empty());
    CHECK(f.id("site/7.md") == seven);
    CHECK(f.library.row(seven).title == "Another one");
    CHECK(f.library.row(f.id("new.md")).title == "New");
}

TEST_CASE("A changed file is seen by its time alone, and by its inode alone", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("b.md", titled("B"));
    f.rescan();
    const auto timeOfB = fs::last_write_time(f.folder.path("b.md"));
    f.folder.write("a.md", titled("X"));
    fs::last_write_time(f.folder.path("a.md"), timeOfB + std::chrono::nanoseconds(1));
    f.folder.write("other", titled("Y")); // the same size
    fs::last_write_time(f.folder.path("other"), timeOfB);
    fs::rename(f.folder.path("other"), f.folder.path("b.md"));
    f.rescan();
    CHECK(f.library.row(f.id("a.md")).title == "X");
    CHECK(f.library.row(f.id("b.md")).title == "Y");
}

TEST_CASE("A file that was moved keeps its row and pending edits", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("copied.md", titled("Copied"));
    f.rescan();
    const auto a = f.id("a.md");
    const auto copied = f.id("copied.md");
    for (const auto& edit : f.library.publishEdits({a, copied}, true))
        REQUIRE(f.library.apply(edit));
    fs::create_directory(f.folder.path("news"));
    fs::rename(f.folder.path("a.md"), f.folder.path("news/b.md"));
    f.folder.write("news/same.md", titled("Copied")); // another inode, the same content
    fs::remove(f.folder.path("copied.md"));
    auto result = f.rescan();
    CHECK(result.vanished.empty());
    REQUIRE(result.renamed.size() == 2);
    for (auto& renamed : result.renamed)
        REQUIRE(f.library.rename(renamed.row, std::move(renamed.now)));
    CHECK(f.id("a.md") == noRow);
    CHECK(f.id("news/b.md") == a);
    CHECK(f.id("news/same.md") == copied);
    CHECK(f.library.row(a).folder == "news");
    CHECK(f.library.row(a).publishState == PublishState::Published);
    CHECK(f.library.isUnsaved(a));
    CHECK(f.library.saveTasks({a}).at(0).path == f.folder.path("news/b.md"));
}

TEST_CASE("A file that was moved keeps its row also when another folder cannot be walked", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("locked/same.md", titled("Same"));
    f.rescan();
    const auto a = f.id("a.md");
    f.disk.failWhere([](std::string_view call, const std::string& path) {
        return call == "openFolder" && path.ends_with("/locked") ? EACCES : 0;
    });
    fs::rename(f.folder.path("a.md"), f.folder.path("b.md"));
    f.folder.write("same.md", titled("Same")); // a copy: the other one is still there
    const auto result = f.rescan();
    CHECK(result.report.errors.size() == 1);
    REQUIRE(result.renamed.size() == 1);
    CHECK(result.renamed[0].row == a);
    CHECK(result.vanished.empty());
    CHECK(f.id("same.md") != noRow);
}

TEST_CASE("A file that was moved keeps its row also when the rescan is stopped", "[rescan]")
{
    RescanFoldersFixture f;
    for (int i = 0; i < 600; ++i)
        f.folder.write("old/" + std::to_string(i) + ".md", titled("T" + std::to_string(i)));
    f.rescan();
    fs::rename(f.folder.path("old"), f.folder.path("new"));
    StopSource stop;
    auto result = rescanFolders(
        f.disk, {f.folder.path()}, f.library.publishField(), f.library.snapshot(),
        [&](LoadBatch batch) {
            stop.request();
            for (auto& row : batch.rows)
                f.library.put(std::move(row));
        },
        stop.stop());
    CHECK(result.report.cancelled);
    CHECK(result.vanished.empty());
    CHECK(f.library.count() == 600);
    CHECK_FALSE(result.renamed.empty());
    for (auto& renamed : result.renamed)
        REQUIRE(f.library.rename(renamed.row, std::move(renamed.now)));
}

TEST_CASE("A moved and edited file is known by inode and title; an inode that was given to another file is not it",
    "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", titled("A"));
    f.folder.write("b.md", titled("B"));
    f.rescan();
    const auto a = f.id("a.md");
    const auto b = f.id("b.md");
    fs::rename(f.folder.path("a.md"), f.folder.path("a2.md"));
    f.folder.write("a2.md", titled("A") + "More\n");
    fs::rename(f.folder.path("b.md"), f.folder.path("b2.md"));
    f.folder.write("b2.md", titled("Something else"));
    const auto result = f.rescan();
    REQUIRE(result.renamed.size() == 1);
    CHECK(result.renamed[0].row == a);
    CHECK(result.vanished == std::vector<RowId>{b});
    CHECK(f.id("b2.md") != noRow);
}

TEST_CASE("Of moved files with the same contents each keeps its own row", "[rescan]")
{
    RescanFoldersFixture f;
    std::vector<RowId> rows;
    for (int i = 0; i < 20; ++i)
        f.folder.write("old/" + std::to_string(i) + ".md", titled("Same"));
    f.rescan();
    for (int i = 0; i < 20; ++i)
        rows.push_back(f.id("old/" + std::to_string(i) + ".md"));
    fs::rename(f.folder.path("old"), f.folder.path("new"));
    auto result = f.rescan();
    REQUIRE(result.renamed.size() == 20);
    for (auto& renamed : result.renamed)
        REQUIRE(f.library.rename(renamed.row, std::move(renamed.now)));
    for (int i = 0; i < 20; ++i)
        CHECK(f.id("new/" + std::to_string(i) + ".md") == rows[static_cast<std::size_t>(i)]);
}

TEST_CASE("Files without titles are not taken for each other because of their inode", "[rescan]")
{
    RescanFoldersFixture f;
    f.folder.write("a.md", "---\npublished: false\n---\n");
    f.folder.write("b.md", "---\ntitle: \"open\n---\n");
    f.rescan();
    const auto a = f.id("a.md");
    const auto b = f.id("b.md");
    // As when the inodes of removed files are given to the next new ones.
    fs::rename(f.folder.path("a.md"), f.folder.path("a2.md"));
    f.folder.write("a2.md", "---\npublished: true\nquality: 1\n---\n");
    fs::rename(f.folder.path("b.md"), f.folder.path("b2.md"));
    f.folder.write("b2.md", "---\nexcerpt: 'open\n---\n");
    const auto result = f.rescan();
    CHECK(result.renamed.empty());
    CHECK(result.vanished == std::vector<RowId>{a, b});
}

TEST_CASE("A row that was renamed while it was saved keeps its new path", "[library]")
{
    Library library;
    ArticleSummary row;
    row.path = "/a.md";
    const auto a = library.put(row);
    REQUIRE(library.apply(library.publishEdits({a}, false).at(0)));
    const auto task = library.saveTasks({a}).at(0);
    row.path = "/b.md";
    REQUIRE(library.rename(a, row));
    row.path = task.path;
    library.markSaved(task, row);
    CHECK(library.row(a).path == "/b.md");
    CHECK(library.idOf("/b.md") == a);
    CHECK(library.idOf("/a.md") == noRow);
    CHECK(library.remove(a));
    CHECK(library.idOf("/b.md") == noRow);
}

TEST_CASE("A row does not take the path of another one", "[library]")
{
    Library library;
    ArticleSummary row;
    row.path = "/a.md";
    const auto a = library.put(row);
    row.path = "/b.md";
    const auto b = library.put(row);
    CHECK_FALSE(library.rename(a, row));
    CHECK_FALSE(library.rename(7, row));
    CHECK(library.idOf("/a.md") == a);
    CHECK(library.idOf("/b.md") == b);
    row.path = "/c.md";
    CHECK(library.rename(a, row));
    CHECK(library.idOf("/a.md") == noRow);
    CHECK(library.idOf("/c.md") == a);
    CHECK(library.count() == 2);
}
