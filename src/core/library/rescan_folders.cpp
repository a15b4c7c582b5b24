#include "core/library/rescan_folders.h"

#include "core/library/found_folder.h"
#include "core/library/parallel_scan.h"
#include "core/library/read_article.h"
#include "core/storage/path_text.h"

#include <algorithm>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace stet {

namespace {

class Rescan
{
public:
    Rescan(Disk& disk, const std::vector<std::string>& roots, const PublishField& field, const Snapshot& known,
        const LoadSink& sink, const Stop& stop);

    RescanResult run();

private:
    struct Found
    {
        std::vector<ArticleSummary> changed;
        std::vector<ArticleSummary> fresh;
        std::vector<RowId> seen;
        std::vector<SkippedPath> noArticles;
    };

    void work(const std::vector<Candidate>& candidates, const ScanProgress& progress);
    void look(const Candidate& candidate, Found& found);
    void take(Found found, std::size_t candidates, const ScanProgress& progress);
    void noteUnanswered();
    bool mayBeThere(RowId id) const;
    bool isGone(RowId id) const;
    void matchRenamed(std::vector<RowId>& unseen);
    void giveFresh();

    Disk& m_disk;
    const std::vector<std::string>& m_roots;
    const PublishField& m_field;
    const Snapshot& m_known;
    const LoadSink& m_sink;
    Stop m_stop;
    std::unordered_map<std::string_view, RowId> m_byPath;

    std::mutex m_mutex; ///< of all below
    std::vector<bool> m_isSeen; ///< by RowId
    std::vector<ArticleSummary> m_fresh; ///< where something is known: not given yet, may be renamed
    std::vector<SkippedPath> m_noArticles;
    std::size_t m_done = 0;
    std::unordered_set<std::string_view> m_unanswered; ///< places, as found, of which the walk knows nothing
    RescanResult m_result;
};

Rescan::Rescan(Disk& disk, const std::vector<std::string>& roots, const PublishField& field, const Snapshot& known,
    const LoadSink& sink, const Stop& stop)
    : m_disk(disk)
    , m_roots(roots)
    , m_field(field)
    , m_known(known)
    , m_sink(sink)
    , m_stop(stop)
    , m_isSeen(known.size())
{
    m_byPath.reserve(known.size());
    for (RowId id = 0; id < known.size(); ++id) {
        if (known[id])
            m_byPath.emplace(known[id]->path, id);
    }
}

void Rescan::look(const Candidate& candidate, Found& found)
{
    const auto place = m_byPath.find(candidate.path);
    const bool isKnown = place != m_byPath.end();
    if (isKnown) {
        const auto& row = *m_known[place->second];
        const bool wasRead = row.fingerprint != Fingerprint();
        if (wasRead && row.stamp == candidate.stamp) {
            found.seen.push_back(place->second);
            return;
        }
    }
    auto row = readRow(m_disk, candidate, m_field);
    if (row.error && row.error->code == ErrorCode::NoFrontMatter && !candidate.namedByPerson) {
        found.noArticles.push_back({candidate.foundAs, SkipReason::NoFrontMatter});
        return;
    }
    row.folder = folderBelow(m_roots, candidate);
    if (isKnown)
        found.seen.push_back(place->second);
    (isKnown ? found.changed : found.fresh).push_back(std::move(row));
}

void Rescan::work(const std::vector<Candidate>& candidates, const ScanProgress& progress)
{
    Found found;
    found.fresh.reserve(m_known.empty() ? candidates.size() : 0);
    for (const auto& candidate : candidates) {
        if (m_stop.isRequested())
            return;
        look(candidate, found);
    }
    take(std::move(found), candidates.size(), progress);
}

void Rescan::take(Found found, std::size_t candidates, const ScanProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    m_noArticles.insert(m_noArticles.end(), found.noArticles.begin(), found.noArticles.end());
    for (const auto id : found.seen)
        m_isSeen[id] = true;
    m_done += candidates;
    LoadBatch batch{.rows = std::move(m_known.empty() ? found.fresh : found.changed), .done = m_done};
    if (!m_known.empty())
        std::move(found.fresh.begin(), found.fresh.end(), std::back_inserter(m_fresh));
    batch.walked = progress.walked;
    batch.found = progress.found;
    m_sink(std::move(batch));
}

void Rescan::noteUnanswered()
{
    const auto add = [this](std::string_view place) {
        while (place.size() > 1 && place.ends_with('/')) // a root is named as the person wrote it
            place.remove_suffix(1);
        m_unanswered.insert(place);
    };
    for (const auto& error : m_result.report.errors)
        add(error.path);
    for (const auto& skipped : m_result.report.skipped) {
        if (skipped.reason == SkipReason::Unreadable)
            add(skipped.path);
    }
}

/// Whether the article was found at or below a place of which the walk knows nothing now.
bool Rescan::mayBeThere(RowId id) const
{
    if (m_unanswered.empty())
        return false;
    for (auto place = m_known[id]->foundAs.view();; place = parentPath(place)) {
        if (m_unanswered.contains(place))
            return true;
        if (place == "." || place == "/")
            return false;
    }
}

/// Of a row that was not seen.
bool Rescan::isGone(RowId id) const
{
    if (!m_result.report.cancelled)
        return !mayBeThere(id);
    const auto info = m_disk.info(m_known[id]->path, FollowLinks::No);
    return !info.ok() && info.error().code == ErrorCode::NotFound;
}

/// Takes the renamed ones from the rows that were not seen and from the fresh ones: first those that have both the
/// contents and the inode of before, so that of articles with the same contents none takes another's place.
void Rescan::matchRenamed(std::vector<RowId>& unseen)
{
    enum class By
    {
        Both,
        Contents,
        Inode
    };
    const auto isRenamed = [](const ArticleSummary& old, const ArticleSummary& now, By by) {
        const bool sameFile = old.stamp.inode == now.stamp.inode && old.stamp.device == now.stamp.device;
        const bool sameContents = old.fingerprint == now.fingerprint && old.fingerprint != Fingerprint();
        // Without a title nothing tells a changed file from another one that was given its inode.
        const bool sameTitle = !old.title.empty() && old.title == now.title;
        return by == By::Both ? sameFile && sameContents : by == By::Contents ? sameContents : sameFile && sameTitle;
    };
    std::unordered_multimap<std::uint64_t, RowId> byContents;
    std::unordered_multimap<std::uint64_t, RowId> byInode;
    for (const auto id : unseen) {
        byContents.emplace(m_known[id]->fingerprint.low, id);
        byInode.emplace(m_known[id]->stamp.inode, id);
    }
    const auto oldOf = [&](const ArticleSummary& now, By by) {
        const auto [begin, end]
            = by == By::Contents ? byContents.equal_range(now.fingerprint.low) : byInode.equal_range(now.stamp.inode);
        const auto found = std::find_if(begin, end, [&](const auto& entry) {
            const auto id = entry.second;
            return !m_isSeen[id] && isRenamed(*m_known[id], now, by) && isGone(id);
        });
        return found == end ? noRow : found->second;
    };
    for (const auto by : {By::Both, By::Contents, By::Inode}) {
        std::vector<ArticleSummary> left;
        for (auto& row : m_fresh) {
            const auto old = oldOf(row, by);
            if (old == noRow) {
                left.push_back(std::move(row));
                continue;
            }
            m_isSeen[old] = true;
            m_result.renamed.push_back({old, std::move(row)});
        }
        m_fresh = std::move(left);
    }
    std::erase_if(unseen, [&](RowId id) { return m_isSeen[id]; });
}

void Rescan::giveFresh()
{
    for (auto begin = m_fresh.begin(); begin != m_fresh.end();) {
        const auto end = begin + std::min<std::ptrdiff_t>(scanBatchSize, m_fresh.end() - begin);
        m_sink({.rows = {std::move_iterator(begin), std::move_iterator(end)},
            .done = m_done,
            .found = m_done,
            .walked = true});
        begin = end;
    }
}

RescanResult Rescan::run()
{
    auto& report = m_result.report;
    report = scanInParallel(
        m_disk, m_roots, [this](const auto& candidates, const auto& progress) { work(candidates, progress); }, m_stop);
    report.cancelled = report.cancelled || m_stop.isRequested();
    std::sort(m_noArticles.begin(), m_noArticles.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    report.candidates -= std::min(report.candidates, m_noArticles.size());
    report.skipped.insert(report.skipped.end(), m_noArticles.begin(), m_noArticles.end());

    noteUnanswered();
    std::vector<RowId> unseen;
    for (RowId id = 0; id < m_known.size(); ++id) {
        if (m_known[id] && !m_isSeen[id])
            unseen.push_back(id);
    }
    matchRenamed(unseen);
    if (!report.cancelled) {
        std::erase_if(unseen, [this](RowId id) { return mayBeThere(id); });
        m_result.vanished = std::move(unseen);
    }
    giveFresh();
    return std::move(m_result);
}

} // namespace

RescanResult rescanFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const Snapshot& known, const LoadSink& sink, const Stop& stop)
{
    return Rescan(disk, roots, field, known, sink, stop).run();
}

} // namespace stet
