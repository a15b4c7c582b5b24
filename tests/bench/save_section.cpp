#include "core/library/library.h"
#include "core/library/read_article.h"
#include "core/saving/save_articles.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"
#include "tests/bench/measure.h"
#include "tests/bench/sections.h"

#include <cstdlib>

namespace stet::bench {

namespace {

constexpr std::uint32_t count = 1000;

/// Both texts of a file that is switched back and forth.
struct Switched
{
    std::string path;
    std::string draft;
    std::string published;
};

void replaceAll(Disk& disk, const std::vector<Switched>& files)
{
    std::vector<std::string> paths;
    for (const auto& file : files) {
        if (!saveGuarded(disk, file.path, file.draft, file.published).ok())
            std::abort();
        paths.push_back(file.path);
    }
    if (!syncFoldersOf(disk, paths).empty())
        std::abort();
}

/// All articles of a folder of drafts, published in the library and not saved yet.
std::vector<SaveTask> publishTasks(Disk& disk, Library& library, const std::vector<Switched>& files)
{
    std::vector<RowId> rows;
    for (const auto& file : files)
        rows.push_back(library.put(readRow(disk, {.path = file.path, .foundAs = file.path}, library.publishField())));
    for (const auto& edit : library.publishEdits(rows, true))
        library.apply(edit);
    auto tasks = library.saveTasks(rows);
    if (tasks.size() != count)
        std::abort();
    return tasks;
}

std::string bytesOf(Disk& disk, const std::string& path)
{
    auto content = readFile(disk, path, SourceText::sizeLimit);
    if (!content.ok())
        std::abort();
    return std::move(content).value().bytes;
}

/// The first drafts of the site, in their order on disk.
std::vector<Switched> drafts(Disk& disk, const std::string& folder)
{
    std::vector<Switched> files;
    const std::string draft = "published: false";
    scanFolders(disk, {folder}, [&](const std::vector<Candidate>& found) {
        for (const auto& candidate : found) {
            Switched file{candidate.path, bytesOf(disk, candidate.path), {}};
            const auto at = file.draft.find(draft);
            const auto row = readRow(disk, candidate, {});
            if (files.size() == count || at == std::string::npos || row.error
                || row.publishState != PublishState::Draft)
                continue;
            file.published = file.draft;
            file.published.replace(at, draft.size(), "published: true");
            files.push_back(std::move(file));
        }
    });
    if (files.size() != count)
        std::abort();
    return files;
}

void makeDrafts(Disk& disk, const std::vector<Switched>& files)
{
    for (const auto& file : files) {
        if (!saveGuarded(disk, file.path, file.published, file.draft).ok())
            std::abort();
    }
}

} // namespace

void measureSave(Bench& bench)
{
    constexpr std::uint32_t size = 20'000;
    PosixDisk disk;
    const auto files = drafts(disk, bench.sites.folder(size));
    Best bare;
    Best save;
    for (int i = 0; i < repetitions; ++i) {
        bare.add(measured([&] { replaceAll(disk, files); }));
        makeDrafts(disk, files);
        Library library;
        const auto tasks = publishTasks(disk, library, files);
        std::size_t saved = 0;
        save.add(measured([&] {
            saveArticles(disk, tasks, library.publishField(),
                [&](const SaveTask&, const Result<SavedArticle>& outcome) { saved += outcome.ok() ? 1U : 0U; });
        }));
        if (saved != count)
            std::abort();
        makeDrafts(disk, files);
    }
    const auto ratio = save.took.wall / bare.took.wall;
    bench.table.set("1,000 guarded atomic replacements", size, timeText(bare.took.wall));
    bench.table.set("publish and save 1,000", size, timeText(save.took.wall));
    bench.table.set("save against replacements", size, ratioText(ratio));
    bench.table.judge("save against replacements", "<= 2 x", ratio <= 2, FigureKind::Ratio);
}

} // namespace stet::bench
