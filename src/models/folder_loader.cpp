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
    m_isSeen.clear();
    Q_EMIT started();
    m_task.start([this, load, roots = m_roots, field = m_store.library().publishField()](const std::stop_token& stop) {
        auto report = loadFolders(
            m_disk, roots, field,
            [this, load](LoadBatch batch) {
                QMetaObject::invokeMethod(
                    this, [this, load, batch = std::move(batch)]() mutable { take(load, std::move(batch)); },
                    Qt::QueuedConnection);
            },
            stop);
        QMetaObject::invokeMethod(
            this, [this, load, report = std::move(report)]() mutable { finish(load, std::move(report)); },
            Qt::QueuedConnection);
    });
}

void FolderLoader::cancel()
{
    m_task.requestStop();
}

void FolderLoader::take(quint64 load, LoadBatch batch)
{
    if (load != m_load)
        return;
    for (const auto id : m_store.put(std::move(batch.rows))) {
        if (id >= m_isSeen.size())
            m_isSeen.resize(id + std::size_t{1});
        m_isSeen[id] = true;
    }
    Q_EMIT progress(static_cast<qint64>(batch.done), static_cast<qint64>(batch.found), batch.walked);
}

void FolderLoader::finish(quint64 load, ScanReport report)
{
    if (load != m_load)
        return;
    m_report = std::move(report);
    m_isLoading = false;
    // What could not be walked may still be there.
    if (!m_report.cancelled && m_report.errors.empty())
        forgetVanished();
    Q_EMIT finished();
}

void FolderLoader::forgetVanished()
{
    std::vector<RowId> vanished;
    for (RowId id = 0; id < m_store.library().idLimit(); ++id) {
        if (m_store.library().contains(id) && (id >= m_isSeen.size() || !m_isSeen[id]))
            vanished.push_back(id);
    }
    m_store.remove(vanished);
}

} // namespace stet
