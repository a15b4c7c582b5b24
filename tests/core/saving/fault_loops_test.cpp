#include "core/library/library.h"
#include "core/library/load_folders.h"
#include "core/saving/save_articles.h"
#include "core/storage/article_names.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thinning.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <map>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

// Each loop fails the first call of the disk, then in another run the second, and so on until a run makes no call that
// is to fail. How many were failed is printed: a loop that fails next to none would prove nothing.

namespace {

constexpr std::array faults{EIO, ENOSPC, EACCES, EROFS};

std::string faultLoopsTextOf(std::size_t number, bool isPublished)
{
    return "---\ntitle: Story " + std::to_string(number) + " # kept\npublished: " + (isPublished ? "true" : "false")
        + "\n---\nBody";
}

/// Removes what a save could not remove, and says how many files those were.
std::size_t sweep(const TempFolder& folder)
{
    std::size_t left = 0;
    for (const auto& name : folder.names()) {
        if (judgeName(name) != NameVerdict::LeftOver)
            continue;
        std::filesystem::remove(folder.path(name));
        ++left;
    }
    return left;
}

std::size_t leftBy(const SavedArticle& saved)
{
    return static_cast<std::size_t>(
        std::count(saved.warnings.begin(), saved.warnings.end(), SaveWarning::TemporaryLeft));
}

struct FaultLoopsLoaded
{
    ScanReport report;
    std::map<std::string, ArticleSummary> rows; ///< by canonical path
};

FaultLoopsLoaded faultLoopsLoad(Disk& disk, const TempFolder& folder)
{
    FaultLoopsLoaded loaded;
    loaded.report = loadFolders(disk, {folder.path()}, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            loaded.rows[row.path] = std::move(row);
    });
    return loaded;
}

/// Whether the load says of `path`, or of a folder above it, that it could not be read.
bool isNamed(const FaultLoopsLoaded& loaded, const std::string& path)
{
    const auto row = loaded.rows.find(path);
    if (row != loaded.rows.end())
        return row->second.error && row->second.error->path == path;
    const auto& errors = loaded.report.errors;
    const auto& skipped = loaded.report.skipped;
    return std::any_of(errors.begin(), errors.end(), [&](const Error& error) { return path.starts_with(error.path); })
        || std::any_of(skipped.begin(), skipped.end(), [&](const SkippedPath& other) {
               return other.reason == SkipReason::Unreadable && path.starts_with(other.path);
           });
}

/// The articles of a folder with a library over them, each with its published switch turned and not saved.
class FaultLoopsDesk
{
public:
    explicit FaultLoopsDesk(std::size_t count)
        : m_isPublished(count, false)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const auto path = m_folder.write(std::to_string(i) + ".md", faultLoopsTextOf(i, false));
            m_ids.push_back(m_library.put(summarize(*Document::read(faultLoopsTextOf(i, false)), {}, path)));
        }
    }

    /// Saves until something failed and a little further. Afterwards every file must be whole, and every article either
    /// saved or still pending with its file as it was.
    void saveUntilFailure(FaultyDisk& disk)
    {
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            if (m_library.isUnsaved(m_ids[i]))
                continue;
            for (const auto& edit : m_library.publishEdits({m_ids[i]}, !m_isPublished[i]))
                REQUIRE(m_library.apply(edit));
        }
        REQUIRE(m_library.unsavedCount() == m_ids.size());

        StopSource stop;
        std::size_t left = 0;
        saveArticles(
            disk, m_library.saveTasks(m_ids), {},
            [&](const SaveTask& task, Result<SavedArticle> outcome) {
                if (!outcome.ok() && outcome.error().path != task.path)
                    FAIL_CHECK("the error names " << outcome.error().path << ", not " << task.path);
                if (outcome.ok()) {
                    left += leftBy(*outcome);
                    m_isPublished[task.row] = !m_isPublished[task.row];
                    m_library.markSaved(task, std::move(outcome).value().row);
                }
                if (disk.hasFailed())
                    stop.request();
            },
            stop.stop());

        if (sweep(m_folder) != left)
            FAIL_CHECK("a file was left beside the articles without a warning");
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            const bool isPending = m_library.isUnsaved(m_ids[i]);
            const auto shown = m_library.row(m_ids[i]).publishState == PublishState::Published;
            if (m_folder.read(std::to_string(i) + ".md") != faultLoopsTextOf(i, m_isPublished[i])
                || shown != (m_isPublished[i] != isPending))
                FAIL_CHECK("article " << i << " is not what the library says");
        }
    }

    std::size_t unsavedCount() const { return m_library.unsavedCount(); }

private:
    TempFolder m_folder;
    Library m_library;
    std::vector<RowId> m_ids; ///< from 0, as the library is new
    std::vector<bool> m_isPublished; ///< what the files must say
};

} // namespace

TEST_CASE("Whatever call of the disk fails, a load ends and names what is missing", "[faults]")
{
    const TempFolder folder;
    std::map<std::string, std::string> titles;
    for (const auto* name : {"a.md", "news/b.md", "news/2024/c.html", "notes/d", "notes/e.txt", "z.markdown"})
        titles[folder.write(name, "---\ntitle: " + std::string(name) + "\n---\n")] = name;
    folder.link("news", "also");
    folder.link("a.md", "z.md");
    folder.write("picture.png", "PNG");
    PosixDisk real;
    const auto fault = GENERATE(from_range(faults));
    int failed = 0;
    for (int n = 1;; ++n) {
        FaultyDisk disk(real);
        disk.failCall(n, fault);
        const auto loaded = faultLoopsLoad(disk, folder);
        if (!disk.hasFailed()) {
            CHECK(loaded.rows.size() == titles.size());
            CHECK(loaded.report.errors.empty());
            break;
        }
        ++failed;
        CAPTURE(fault, n);
        for (const auto& [path, title] : titles) {
            const auto row = loaded.rows.find(path);
            const bool isWhole = row != loaded.rows.end() && !row->second.error && row->second.title == title;
            CHECK((isWhole || isNamed(loaded, path)));
        }
        CHECK(loaded.rows.size() <= titles.size());
    }
    std::cout << "load, errno " << fault << ": failed " << failed << " calls\n";
    CHECK(failed >= 20);
}

TEST_CASE("Whatever call of a save fails, the file is whole and the failure names it", "[faults]")
{
    const TempFolder folder;
    const auto path = folder.path("a.md");
    const auto oldText = faultLoopsTextOf(0, false);
    const auto newText = faultLoopsTextOf(0, true);
    const FieldEdit publish{KeyPath::ofKey("published"), "false", "true"};
    const SaveTask task{.path = path, .pending = {.base = Fingerprint::of(oldText), .edits = {publish}}};
    PosixDisk real;
    const auto fault = GENERATE(from_range(faults));
    int failed = 0;
    for (const std::size_t writeLimit : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
        for (int n = 1;; ++n) {
            folder.write("a.md", oldText);
            FaultyDisk disk(real);
            disk.skipSync();
            disk.limitWrites(writeLimit);
            disk.failCall(n, fault);
            const auto saved = saveArticle(disk, task, {});
            CAPTURE(fault, writeLimit, n);
            CHECK(folder.read("a.md") == (saved.ok() ? newText : oldText));
            CHECK(sweep(folder) == (saved.ok() ? leftBy(*saved) : 0));
            CHECK((saved.ok() || saved.error().path == path));
            if (!disk.hasFailed()) {
                CHECK(saved.ok());
                break;
            }
            ++failed;
        }
    }
    std::cout << "save, errno " << fault << ": failed " << failed << " calls\n";
    CHECK(failed >= 6);
}

TEST_CASE("Whatever call of a bulk save fails, every file is whole and what is not saved stays pending", "[faults]")
{
    FaultLoopsDesk desk(36);
    PosixDisk real;
    int failed = 0;
    for (int n = 1;; n += test::thinning) {
        FaultyDisk disk(real);
        disk.skipSync();
        disk.limitWrites(40); // two for each file
        disk.failCall(n, faults[static_cast<std::size_t>(n) % faults.size()]);
        CAPTURE(n);
        desk.saveUntilFailure(disk);
        if (!disk.hasFailed())
            break;
        ++failed;
    }
    CHECK(desk.unsavedCount() == 0);
    std::cout << "bulk save: failed " << failed << " calls\n";
    CHECK(failed >= 1000 / test::thinning);
}

TEST_CASE("A disk that dies at any call of a save leaves both texts or the one that was there", "[faults]")
{
    const TempFolder folder;
    const auto oldText = faultLoopsTextOf(0, false);
    const auto newText = faultLoopsTextOf(0, true);
    PosixDisk real;
    const auto fault = GENERATE(from_range(faults));
    int aside = 0;
    int n = 1;
    for (bool hasFailed = true; hasFailed; ++n) {
        const auto path = folder.write("a.md", oldText);
        FaultyDisk disk(real);
        disk.skipSync();
        disk.failWhere([&](std::string_view, const std::string&) { return disk.calls() >= n ? fault : 0; });
        const auto saved = saveGuarded(disk, path, oldText, newText);
        hasFailed = disk.hasFailed();
        CAPTURE(fault, n);
        if (saved.ok() || saved.error().detail.find(temporarySuffix) == std::string::npos) {
            CHECK(folder.read("a.md") == (saved.ok() ? newText : oldText));
        } else {
            ++aside;
            CHECK(saved.error().code == ErrorCode::ChangedOnDisk);
            CHECK(folder.read("a.md") == newText);
            CHECK(folder.read(saved.error().detail.substr(folder.path().size() + 1)) == oldText);
        }
        sweep(folder);
    }
    CHECK(n > 6);
    CHECK(aside > 0);
}

TEST_CASE("A disk that goes on failing keeps every article of a bulk save pending", "[faults]")
{
    const auto fault = GENERATE(from_range(faults));
    FaultLoopsDesk desk(20);
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([&](std::string_view call, const std::string&) {
        return call == "write" || call == "createTemporary" ? fault : 0;
    });
    desk.saveUntilFailure(disk);
    CHECK(desk.unsavedCount() == 20);
}
