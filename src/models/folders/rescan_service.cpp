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
        rescanIfDue();
    });
    connect(&m_loader, &FolderLoader::started, this, &RescanService::forgetDue);
    connect(&m_loader, &FolderLoader::finished, this, &RescanService::watchLoaded);
    // The window may have more to do at the end of a load or a save, such as to open another folder.
    connect(&m_loader, &FolderLoader::finished, this, &RescanService::rescanIfDue, Qt::QueuedConnection);
    connect(&m_saver, &SaveService::finished, this, &RescanService::rescanIfDue, Qt::QueuedConnection);
}

void RescanService::forgetDue()
{
    m_isDue = false;
    if (m_loader.isFirst())
        m_watcher.clear();
}

void RescanService::watchLoaded()
{
    const auto& report = m_loader.report();
    if (!report.cancelled && !m_loader.roots().empty())
        m_watcher.setFolders(report.folders);
}

void RescanService::rescanIfDue()
{
    if (!m_isDue || m_loader.isLoading() || m_saver.isSaving() || m_loader.report().cancelled)
        return;
    m_loader.reloadQuietly();
}

} // namespace stet
