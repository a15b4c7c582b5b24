#include "models/folders/folder_loader.h"

#include "core/settings/folder_settings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace stet {

namespace {

/// The places of errors that were not there before.
std::vector<std::string> newPlaces(const std::vector<Error>& before, const std::vector<Error>& now)
{
    std::unordered_set<std::string_view> known;
    for (const auto& error : before)
        known.insert(error.path);
    std::vector<std::string> places;
    for (const auto& error : now) {
        if (!known.contains(error.path))
            places.push_back(error.path);
    }
    return places;
}

} // namespace

FolderLoader::FolderLoader(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_standardField(store.library().publishField())
{
}

void FolderLoader::open(const std::vector<std::string>& roots)
{
    m_roots = roots;
    m_store.clear();
    m_report = {};
    start(Kind::First);
}

void FolderLoader::reload()
{
    // What the folder says about itself may not be read yet.
    if (!m_roots.empty())
        start(isLoading() && m_isFirst ? Kind::First : Kind::Again);
}

void FolderLoader::reloadQuietly()
{
    if (!m_roots.empty())
        start(Kind::Quiet);
}

void FolderLoader::start(Kind kind)
{
    m_isFirst = kind == Kind::First;
    m_isQuiet = kind == Kind::Quiet;
    m_changes = {};
    m_known = m_store.library().count() > 0 ? m_store.library().snapshot() : Snapshot();
    auto result = std::make_shared<RescanResult>();
    m_task.start(
        [this, result, roots = m_roots, field = m_store.library().publishField(), known = m_known, isFirst = m_isFirst,
            standard = m_standardField](const BackgroundTask::Run& run) mutable {
            if (isFirst) {
                field = publishFieldOf(m_disk, roots, standard);
                run.post(
                    [this,
                        opened = OpenedFolders{roots, std::make_shared<const ConfinedReader>(m_disk, roots), field}] {
                        m_store.setPublishField(opened.publishField);
                        Q_EMIT this->opened(opened);
                    });
            }
            *result = rescanFolders(
                m_disk, roots, field, known,
                [this, &run](LoadBatch batch) {
                    run.post([this, batch = std::move(batch)]() mutable { applyBatch(std::move(batch)); });
                },
                run.stop());
        },
        [this, result] { finish(std::move(*result)); });
    Q_EMIT started();
}

void FolderLoader::cancel()
{
    m_task.requestStop();
}

/// A save of the window's own is newer than what a worker may have read of the file before.
bool FolderLoader::wasSavedMeanwhile(RowId id) const
{
    return id < m_known.size() && m_known[id] && m_store.library().contains(id)
        && m_store.library().row(id).stamp != m_known[id]->stamp;
}

/// Whether a row is of another text than the article has had: its error is part of what there is to see of it.
bool FolderLoader::isOtherText(RowId id, const ArticleSummary& now) const
{
    const auto& before = m_store.library().base(id);
    const auto codeOf
        = [](const ArticleSummary& row) { return row.error ? std::optional(row.error->code) : std::nullopt; };
    return before.fingerprint != now.fingerprint || codeOf(before) != codeOf(now);
}

void FolderLoader::putCounted(std::vector<ArticleSummary> rows)
{
    std::vector<std::vector<RowId>*> lists;
    for (const auto& row : rows) {
        const auto id = m_store.library().idOf(row.path);
        lists.push_back(id == noRow ? &m_changes.added : isOtherText(id, row) ? &m_changes.changed : nullptr);
    }
    const auto ids = m_store.put(std::move(rows));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (lists[i] != nullptr)
            lists[i]->push_back(ids[i]);
    }
}

void FolderLoader::applyBatch(LoadBatch batch)
{
    if (!m_known.empty()) {
        std::erase_if(batch.rows,
            [this](const ArticleSummary& row) { return wasSavedMeanwhile(m_store.library().idOf(row.path)); });
    }
    m_store.expect(batch.found);
    if (m_isFirst)
        m_store.put(std::move(batch.rows));
    else
        putCounted(std::move(batch.rows));
    Q_EMIT progress(static_cast<qint64>(batch.done), static_cast<qint64>(batch.found), batch.walked);
}

void FolderLoader::finish(RescanResult result)
{
    if (!m_isFirst)
        m_changes.unreadable = newPlaces(m_report.errors, result.report.errors);
    m_report = std::move(result.report);
    std::erase_if(result.renamed, [this](const RenamedRow& renamed) { return wasSavedMeanwhile(renamed.row); });
    std::erase_if(result.vanished, [this](RowId id) { return wasSavedMeanwhile(id); });
    m_known = {};
    std::unordered_set<RowId> rewritten;
    for (const auto& [id, now] : result.renamed) {
        if (m_store.library().contains(id) && isOtherText(id, now))
            rewritten.insert(id);
    }
    m_changes.renamed = m_store.rename(std::move(result.renamed));
    std::copy_if(m_changes.renamed.begin(), m_changes.renamed.end(), std::back_inserter(m_changes.changed),
        [&](RowId id) { return rewritten.contains(id); });
    m_changes.removed = m_store.remove(result.vanished);
    const auto known = std::exchange(m_kept, {});
    for (const auto id : result.vanished) {
        if (m_store.library().isUnsaved(id) && m_kept.insert(id).second && !known.contains(id))
            m_changes.kept.push_back(id);
    }
    Q_EMIT finished();
}

} // namespace stet
