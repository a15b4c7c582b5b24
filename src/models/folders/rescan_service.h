#pragma once

#include "models/folders/folder_loader.h"
#include "models/folders/folder_watcher.h"
#include "models/saving/save_service.h"

#include <QObject>

namespace stet {

/// Reads the opened folders again, quietly, when other writers may have changed them. Reads once for all changes during
/// a load or save, and not after a load that the person has canceled.
class RescanService : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    RescanService(FolderWatcher& watcher, FolderLoader& loader, SaveService& saver, QObject* parent = nullptr);

private:
    void forgetDue();
    void watchLoaded();
    void rescanIfDue();

    FolderWatcher& m_watcher;
    FolderLoader& m_loader;
    SaveService& m_saver;
    bool m_isDue = false; ///< something may have changed since the last load began
};

} // namespace stet
