#include "models/folders/rescan_service.h"

namespace stet {

RescanService::RescanService(FolderWatcher& watcher, FolderLoader& loader, SaveService& saver, QObject* parent)
    : QObject(parent)
    , m_watcher(watcher)
    , m_loader(loader)
    , m_saver(saver)
{
    connect(&m_watcher, &FolderWatcher::changedOnDisk, this, [this] {
        m_isDue = true;
        follow();
    });
    connect(&m_loader, &FolderLoader::started, this, &RescanService::takeStart);
    connect(&m_loader, &FolderLoader::finished, this, &RescanService::takeEnd);
    // The window may have more to do at the end of a save, such as to open another folder.
    connect(&m_saver, &SaveService::finished, this, &RescanService::follow, Qt::QueuedConnection);
}

void RescanService::takeStart()
{
    m_isDue = false;
    if (m_loader.isFirst())
        m_watcher.clear();
}

void RescanService::takeEnd()
{
    const auto& report = m_loader.report();
    if (!report.cancelled && !m_loader.roots().empty())
        m_watcher.setFolders(report.folders);
    QMetaObject::invokeMethod(this, &RescanService::follow, Qt::QueuedConnection);
}

void RescanService::follow()
{
    if (!m_isDue || m_loader.isLoading() || m_saver.isSaving() || m_loader.report().cancelled)
        return;
    m_loader.reloadQuietly();
}

} // namespace stet
