#include "core/review/folder_review.h"

#include "core/library/found_folder.h"
#include "core/library/parallel_scan.h"
#include "core/library/read_article.h"
#include "core/parallel/parallel_for.h"

#include <algorithm>
#include <mutex>
#include <tuple>

namespace stet {

/// An article as it was found.
struct FolderReview::Read
{
    RowPointer row;
    ArticleReview review;
};

FolderReview::FolderReview(Disk& disk, std::vector<std::string> roots, Options options)
    : m_disk(disk)
    , m_roots(std::move(roots))
    , m_now(options.now)
    , m_publish(publishFieldOf(disk, m_roots))
    , m_engine(disk, std::move(options.engine))
{
    m_engine.readSettings(m_roots, m_publish, m_now);
    m_index.setApart(std::move(options.apart), {});
}

ScanReport FolderReview::run()
{
    // Articles are checked while their text is at hand. What is learned from all of them comes later, and concerns few.
    std::mutex mutex;
    std::vector<Read> all;
    auto report = scanInParallel(
        m_disk, m_roots, [&](const std::vector<Candidate>& candidates, const ScanProgress& /*progress*/) {
            std::vector<Read> read;
            read.reserve(candidates.size());
            for (const auto& candidate : candidates) {
                auto [row, document] = readRowAndDocument(m_disk, candidate, m_publish);
                if (row.error && row.error->code == ErrorCode::NoFrontMatter && !candidate.namedByPerson)
                    continue;
                row.folder = folderBelow(m_roots, candidate);
                auto review = m_engine.check(document ? &*document : nullptr, row);
                read.push_back({std::make_shared<const ArticleSummary>(std::move(row)), std::move(review)});
            }
            const std::lock_guard lock(mutex);
            std::move(read.begin(), read.end(), std::back_inserter(all));
        });
    takeRows(std::move(all));
    // Two jobs that do not need one another.
    parallelFor(2, 1, [this](Part job) {
        if (job.begin == 0)
            m_stories = storiesOf(m_rows, m_index);
        else
            learnFromAll();
    });
    checkSet();
    return report;
}

void FolderReview::takeRows(std::vector<Read> read)
{
    std::sort(read.begin(), read.end(), [](const Read& a, const Read& b) {
        return std::forward_as_tuple(a.row->root, a.row->foundAs.view())
            < std::forward_as_tuple(b.row->root, b.row->foundAs.view());
    });
    m_own.reserve(read.size());
    m_keys.reserve(read.size());
    for (auto& [row, review] : read) {
        m_rows.push_back(std::move(row));
        m_own.push_back(std::move(review.findings));
        m_keys.push_back(std::move(review.keys));
    }
}

/// Learns from all articles, checks those again about which that says something, and tells the set.
void FolderReview::learnFromAll()
{
    std::vector<CheckTask> tasks;
    for (const auto id : m_engine.learn(m_rows, m_now))
        tasks.push_back({.id = id, .row = m_rows[id]});
    checkRows(m_disk, tasks, m_engine.contexts(), [this](std::vector<CheckedRow> checked) {
        for (auto& [id, review] : checked) {
            m_own[id] = std::move(review.findings);
            m_keys[id] = std::move(review.keys);
        }
    });
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    keys.reserve(m_keys.size());
    for (RowId id = 0; id < m_keys.size(); ++id)
        keys.emplace_back(id, std::move(m_keys[id]));
    m_keys = {};
    m_engine.fill(std::move(keys));
}

void FolderReview::checkSet()
{
    m_ofSet.resize(m_rows.size());
    parallelFor(m_rows.size(), evenBatch(m_rows.size()), [&](Part part) {
        for (auto id = static_cast<RowId>(part.begin); id < part.end; ++id)
            m_ofSet[id] = m_engine.findingsOfSet(id, m_rows, m_stories);
    });
}

void FolderReview::update(const std::vector<std::pair<RowId, Document>>& fixed)
{
    if (fixed.empty())
        return;
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    std::vector<StoryIndex::ChangedRow> changed;
    for (const auto& [id, document] : fixed) {
        const auto& before = *m_rows[id];
        auto row = summarize(document, m_publish, before.path.view());
        row.root = before.root;
        row.foundAs = before.foundAs;
        row.folder = before.folder;
        auto review = m_engine.check(&document, row);
        m_rows.set(id, std::make_shared<const ArticleSummary>(std::move(row)));
        changed.emplace_back(id, m_rows[id]);
        m_own[id] = std::move(review.findings);
        keys.emplace_back(id, std::move(review.keys));
    }
    m_engine.update(std::move(keys));
    for (const auto id : m_index.update(changed)) {
        const auto members = m_index.cluster(id);
        m_stories.set(
            id, members.empty() ? nullptr : std::make_shared<const std::vector<RowId>>(members.begin(), members.end()));
    }
    checkSet();
}

} // namespace stet
