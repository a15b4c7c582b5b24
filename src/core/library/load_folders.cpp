#include "library/load_folders.h"

#include "library/parallel_scan.h"
#include "library/read_article.h"
#include "storage/path_text.h"

#include <algorithm>
#include <mutex>

namespace stet {

namespace {

/// The name of the root that an article lies below; `below` is its folder from there. What a person wrote may be `.`,
/// so the canonical path is asked first; a link on the way leads elsewhere, and only then the written name is left.
std::string_view rootName(std::string_view written, std::string_view canonicalFolder, std::string_view below)
{
    if (below.empty())
        return fileName(canonicalFolder);
    const auto root
        = canonicalFolder.substr(0, canonicalFolder.size() - std::min(below.size(), canonicalFolder.size()));
    if (!canonicalFolder.ends_with(below) || !root.ends_with('/'))
        return fileName(written);
    return fileName(root.substr(0, root.size() - 1));
}

/// The folder of an article as the table shows it.
std::string folderBelow(const std::vector<std::string>& roots, const Candidate& candidate)
{
    const auto canonicalFolder = parentPath(candidate.path);
    if (candidate.namedByPerson)
        return std::string(fileName(canonicalFolder));
    auto root = std::string_view(roots[candidate.root]);
    const auto folder = parentPath(candidate.foundAs);
    auto below = folder.substr(std::min(root.size(), folder.size()));
    while (below.starts_with('/'))
        below.remove_prefix(1);
    if (roots.size() == 1)
        return std::string(below);
    while (root.size() > 1 && root.ends_with('/'))
        root.remove_suffix(1);
    const auto name = std::string(rootName(root, canonicalFolder, below));
    return below.empty() ? name : name + '/' + std::string(below);
}

} // namespace

ScanReport loadFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const LoadSink& sink, const std::stop_token& stop)
{
    std::mutex mutex;
    std::vector<SkippedPath> skipped;
    std::size_t done = 0;
    const auto read = [&](const std::vector<Candidate>& candidates, const ScanProgress& progress) {
        LoadBatch batch;
        std::vector<SkippedPath> noArticles;
        for (const auto& candidate : candidates) {
            if (stop.stop_requested())
                return;
            auto row = readRow(disk, candidate, field);
            row.folder = folderBelow(roots, candidate);
            if (row.error && row.error->code == ErrorCode::NoFrontMatter && !candidate.namedByPerson)
                noArticles.push_back({candidate.foundAs, SkipReason::NoFrontMatter});
            else
                batch.rows.push_back(std::move(row));
        }
        const std::lock_guard lock(mutex);
        skipped.insert(skipped.end(), noArticles.begin(), noArticles.end());
        done += candidates.size();
        batch.done = done;
        batch.walked = progress.walked;
        batch.found = progress.found;
        sink(std::move(batch));
    };

    auto report = scanInParallel(disk, roots, read, stop);
    std::sort(skipped.begin(), skipped.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    report.skipped.insert(report.skipped.end(), skipped.begin(), skipped.end());
    report.candidates -= std::min(report.candidates, skipped.size());
    report.cancelled = report.cancelled || stop.stop_requested();
    return report;
}

} // namespace stet
