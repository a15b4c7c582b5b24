#include "core/library/load_folders.h"

#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

struct LoadFoldersLoaded
{
    ScanReport report;
    std::map<std::string, ArticleSummary> rows; ///< by the path they were found as
    std::vector<LoadBatch> batches;
};

LoadFoldersLoaded loadFoldersLoad(Disk& disk, const std::vector<std::string>& roots, const Stop& stop = {})
{
    LoadFoldersLoaded loaded;
    loaded.report = loadFolders(
        disk, roots, {},
        [&](LoadBatch batch) {
            for (const auto& row : batch.rows)
                loaded.rows[row.foundAs] = row;
            loaded.batches.push_back(std::move(batch));
        },
        stop);
    return loaded;
}

LoadFoldersLoaded loadFoldersLoad(const TempFolder& folder)
{
    PosixDisk disk;
    return loadFoldersLoad(disk, {folder.path()});
}

std::string nested(int levels)
{
    std::string text = "---\n";
    for (int level = 0; level < levels; ++level)
        text += std::string(static_cast<std::size_t>(level), ' ') + "a:\n";
    return text + "---\n";
}

std::string nestedFlow(std::size_t levels)
{
    return "---\na: " + std::string(levels, '[') + std::string(levels, ']') + "\n---\n";
}

} // namespace

TEST_CASE("Each bad file is a row with its reason and line, and stops no other", "[load_folders]")
{
    struct Case
    {
        std::string text;
        ErrorCode code;
        int line;
    };
    const auto [text, code, line] = GENERATE(values<Case>({
        {"---\ntitle: A\n", ErrorCode::UnclosedFrontMatter, 1},
        {"---", ErrorCode::UnclosedFrontMatter, 1},
        {std::string("---\ntitle: a\0b\n---\n", 19), ErrorCode::NulByte, 2},
        {"---\na: 1\ntitle: \xFF\n---\n", ErrorCode::InvalidUtf8, 3},
        {std::string("\xFF\xFE-\0-\0-\0\n\0", 10), ErrorCode::Utf16, 1},
        {std::string("\xFE\xFF\0-\0-\0-\0\n", 10), ErrorCode::Utf16, 1},
        {"---\na: 1\n\ntitle: \"never closed\nb: 2\n---\n", ErrorCode::UnclosedQuote, 4},
        {"---\n\ta: 1\n---\n", ErrorCode::TabIndentation, 2},
        {"---\n- a\n- b\n---\n", ErrorCode::NotAMap, 2},
        {"---\njust text\n---\n", ErrorCode::NotAMap, 2},
        {"---\na: 1\nb: {c: [1, 2}\n---\n", ErrorCode::UnclosedFlow, 3},
        {nested(500), ErrorCode::TooDeep, 102},
        {"---\na: " + std::string(5U * 1024U * 1024U, 'x') + "\nb: 1\n---\n", ErrorCode::FrontMatterTooLarge, 1},
    }));
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    const auto path = folder.write("bad.md", text);
    folder.write("z.md", "---\ntitle: Z\n---\n");

    const auto loaded = loadFoldersLoad(folder);
    CAPTURE(text.substr(0, 60));
    REQUIRE(loaded.rows.size() == 3);
    CHECK(loaded.report.errors.empty());
    CHECK(loaded.rows.at(folder.path("a.md")).title == "A");
    CHECK(loaded.rows.at(folder.path("z.md")).title == "Z");
    const auto& bad = loaded.rows.at(path);
    REQUIRE(bad.error);
    CHECK(static_cast<int>(bad.error->code) == static_cast<int>(code));
    CHECK(bad.error->line == line);
    CHECK(bad.error->path == path);
    CHECK(bad.stamp.size == text.size());
    CHECK(bad.fingerprint == Fingerprint::of(text));
    CHECK(bad.title.empty());
}

TEST_CASE("Flow collections nested beyond reason are a row with a reason, not a crash", "[load_folders]")
{
    const TempFolder folder;
    folder.write("a.md", nestedFlow(500));
    folder.write("b.md", nestedFlow(100'000));
    folder.write("c.md", "---\na: &x [1]\nb: *x\n---\n");
    const auto loaded = loadFoldersLoad(folder);
    REQUIRE(loaded.rows.size() == 3);
    CHECK(loaded.rows.at(folder.path("b.md")).error);
    CHECK_FALSE(loaded.rows.at(folder.path("c.md")).error);
}

TEST_CASE("A key that is there twice is a row that can be edited", "[load_folders]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", "---\ntitle: A\nb: 1\nb: 2\n---\n");
    const auto row = loadFoldersLoad(folder).rows.at(path);
    CHECK_FALSE(row.error);
    CHECK_FALSE(row.refusal);
    CHECK(row.title == "A");
}

TEST_CASE("A file above the limit is refused without being read", "[load_folders]")
{
    const TempFolder folder;
    const auto path = folder.write("a.md", "---\ntitle: A\n---\n");
    std::filesystem::resize_file(path, 33U * 1024U * 1024U);
    const auto row = loadFoldersLoad(folder).rows.at(path);
    REQUIRE(row.error);
    CHECK(row.error->code == ErrorCode::TooLarge);
}

TEST_CASE("An empty folder is loaded, and has no rows", "[load_folders]")
{
    const auto loaded = loadFoldersLoad(TempFolder());
    CHECK(loaded.rows.empty());
    CHECK(loaded.report.candidates == 0);
    CHECK_FALSE(loaded.report.cancelled);
}

TEST_CASE("A root that is not there is reported, and the others are loaded", "[load_folders]")
{
    const TempFolder folder;
    folder.write("a.md");
    PosixDisk disk;
    const auto loaded = loadFoldersLoad(disk, {folder.path("gone"), folder.path()});
    REQUIRE(loaded.report.errors.size() == 1);
    CHECK(loaded.report.errors[0].code == ErrorCode::NotFound);
    CHECK(loaded.report.errors[0].path == folder.path("gone"));
    CHECK(loaded.rows.size() == 1);
}

TEST_CASE("A folder or file that cannot be read is named with its reason", "[load_folders]")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    folder.write("locked.md", "---\ntitle: B\n---\n");
    folder.write("shut/c.md", "---\ntitle: C\n---\n");
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([&](std::string_view call, const std::string& path) {
        const bool isShut = call == "openFolder" && path == folder.path("shut");
        return isShut || (call == "openToRead" && path == folder.path("locked.md")) ? EACCES : 0;
    });
    const auto loaded = loadFoldersLoad(disk, {folder.path()});
    REQUIRE(loaded.report.errors.size() == 1);
    CHECK(loaded.report.errors[0].code == ErrorCode::AccessDenied);
    CHECK(loaded.report.errors[0].path == folder.path("shut"));
    REQUIRE(loaded.rows.size() == 2);
    CHECK(loaded.rows.at(folder.path("a.md")).title == "A");
    REQUIRE(loaded.rows.at(folder.path("locked.md")).error);
    CHECK(loaded.rows.at(folder.path("locked.md")).error->code == ErrorCode::AccessDenied);
}

TEST_CASE("A file that vanishes between the walk and the reading is a row that says so", "[load_folders]")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    const auto vanishing = folder.write("b.md", "---\ntitle: B\n---\n");
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([&](std::string_view call, const std::string& path) {
        if (call == "openToRead" && path == vanishing)
            std::filesystem::remove(vanishing);
        return 0;
    });
    const auto loaded = loadFoldersLoad(disk, {folder.path()});
    REQUIRE(loaded.rows.size() == 2);
    REQUIRE(loaded.rows.at(vanishing).error);
    CHECK(loaded.rows.at(vanishing).error->code == ErrorCode::NotFound);
    CHECK(loaded.rows.at(vanishing).error->path == vanishing);
}

TEST_CASE("Files without front matter are skipped and counted, unless a person named them", "[load_folders]")
{
    const TempFolder folder;
    folder.write("a.md", "---\ntitle: A\n---\n");
    folder.write("b/README.md", "# No article\n");
    folder.write("a/notes.md", "Nor this\n");
    folder.write("LICENSE", "Nor this\n");
    folder.write(".hidden/c.md");

    const auto loaded = loadFoldersLoad(folder);
    CHECK(loaded.rows.size() == 1);
    CHECK(loaded.report.candidates == 1);
    CHECK(loaded.report.otherFiles == 1);
    REQUIRE(loaded.report.skipped.size() == 3);
    CHECK(loaded.report.skipped[0].reason == SkipReason::Hidden);
    CHECK(loaded.report.skipped[1].path == folder.path("a/notes.md"));
    CHECK(loaded.report.skipped[1].reason == SkipReason::NoFrontMatter);
    CHECK(loaded.report.skipped[2].path == folder.path("b/README.md"));

    PosixDisk disk;
    const auto named = loadFoldersLoad(disk, {folder.path("LICENSE"), folder.path("b")});
    REQUIRE(named.rows.size() == 1);
    REQUIRE(named.rows.at(folder.path("LICENSE")).error);
    CHECK(named.rows.at(folder.path("LICENSE")).error->code == ErrorCode::NoFrontMatter);
    CHECK(named.report.skipped.size() == 1);
}

TEST_CASE("Rows say which folder they lie in, below the root as a person knows it", "[load_folders]")
{
    const TempFolder folder;
    folder.write("one/a.md");
    folder.write("one/news/b.md");
    folder.write("two/c.md");
    PosixDisk disk;
    const auto old = std::filesystem::current_path();
    std::filesystem::current_path(folder.path("one"));
    const auto alone = loadFoldersLoad(disk, {"."});
    const auto file = loadFoldersLoad(disk, {"a.md"});
    const auto several = loadFoldersLoad(disk, {".", "../two//"});
    std::filesystem::current_path(old);

    CHECK(alone.rows.at("./a.md").folder.empty());
    CHECK(alone.rows.at("./news/b.md").folder == "news");
    CHECK(file.rows.at("a.md").folder == "one");
    CHECK(several.rows.at("./a.md").folder == "one");
    CHECK(several.rows.at("./news/b.md").folder == "one/news");
    CHECK(several.rows.at("../two//c.md").folder == "two");
    CHECK(several.rows.at("../two//c.md").root == 1);
    CHECK(several.rows.at("../two//c.md").path == folder.path("two/c.md"));
}

TEST_CASE("Progress only grows, and ends with everything", "[load_folders]")
{
    const TempFolder folder;
    for (int i = 0; i < 700; ++i)
        folder.write(std::to_string(i % 5) + "/" + std::to_string(i) + ".md");
    const auto loaded = loadFoldersLoad(folder);
    CHECK(loaded.rows.size() == 700);
    REQUIRE(loaded.batches.size() == 3);
    std::size_t done = 0;
    for (const auto& batch : loaded.batches) {
        CHECK(batch.done > done);
        CHECK(batch.done <= batch.found);
        done = batch.done;
    }
    CHECK(done == 700);
    CHECK(loaded.batches.back().found == 700);
}

TEST_CASE("A load that is cancelled ends early, and hands over nothing half read", "[load_folders]")
{
    const TempFolder folder;
    for (int i = 0; i < 2000; ++i)
        folder.write(std::to_string(i) + ".md", "---\ntitle: T\n---\n");
    PosixDisk disk;
    StopSource stop;
    std::size_t rows = 0;
    const auto report = loadFolders(
        disk, {folder.path()}, {},
        [&](const LoadBatch& batch) {
            for (const auto& row : batch.rows)
                CHECK(row.title == "T");
            rows += batch.rows.size();
            stop.request();
        },
        stop.stop());
    CHECK(report.cancelled);
    CHECK(rows < 2000);

    const auto none = loadFoldersLoad(disk, {folder.path()}, stop.stop());
    CHECK(none.report.cancelled);
    CHECK(none.rows.empty());
}
