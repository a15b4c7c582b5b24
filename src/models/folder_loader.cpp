#include "folder_loader.h"

#include <QMetaObject>

namespace stet {

FolderLoader::FolderLoader(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

void FolderLoader::open(const std::vector<std::string>& roots)
{
    m_roots = roots;
    m_store.clear();
    start();
}

void FolderLoader::reload()
{
    if (!m_roots.empty())
        start();
}

void FolderLoader::start()
{
    const auto load = ++m_load;
    m_isLoading = true;
    m_report = {};
    m_known = m_store.library().count() > 0 ? m_store.library().snapshot() : Snapshot();
    Q_EMIT started();
    m_task.start([this, load, roots = m_roots, field = m_store.library().publishField(), known = m_known](
                     const std::stop_token& stop) {
        auto result = rescanFolders(
            m_disk, roots, field, known,
            [this, load](LoadBatch batch) {
                QMetaObject::invokeMethod(
                    this, [this, load, batch = std::move(batch)]() mutable { take(load, std::move(batch)); },
                    Qt::QueuedConnection);
            },
            stop);
        QMetaObject::invokeMethod(
            this, [this, load, result = std::move(result)]() mutable { finish(load, std::move(result)); },
            Qt::QueuedConnection);
    });
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

void FolderLoader::take(quint64 load, LoadBatch batch)
{
    if (load != m_load)
        return;
    if (!m_known.empty()) {
        std::erase_if(batch.rows,
            [this](const ArticleSummary& row) { return wasSavedMeanwhile(m_store.library().idOf(row.path)); });
    }
    m_store.expect(batch.found);
    m_store.put(std::move(batch.rows));
    Q_EMIT progress(static_cast<qint64>(batch.done), static_cast<qint64>(batch.found), batch.walked);
}

void FolderLoader::finish(quint64 load, RescanResult result)
{
    if (load != m_load)
        return;
    m_report = std::move(result.report);
    m_isLoading = false;
    std::erase_if(result.renamed, [this](const RenamedRow& renamed) { return wasSavedMeanwhile(renamed.row); });
    std::erase_if(result.vanished, [this](RowId id) { return wasSavedMeanwhile(id); });
    m_known = {};
    m_store.rename(std::move(result.renamed));
    m_store.remove(result.vanished);
    Q_EMIT finished();
}

} // namespace stet
