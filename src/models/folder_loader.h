#pragma once

#include "article_store.h"
#include "background_task.h"
#include "library/rescan_folders.h"

#include <QObject>

#include <string>
#include <vector>

namespace stet {

/// Loads folders into the store in the background, in batches.
class FolderLoader : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive the loader.
    FolderLoader(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Takes the articles of the folders and files into the store, in the place of those before. Paths are bytes.
    void open(const std::vector<std::string>& roots);
    /// Looks at the opened folders again and reads what is new or was changed; rows keep their ids and pending edits,
    /// also where their file was renamed, and those of vanished files go.
    void reload();
    void cancel();

    bool isLoading() const { return m_isLoading; }
    const std::vector<std::string>& roots() const { return m_roots; }
    /// What the last finished load passed over.
    const ScanReport& report() const { return m_report; }

Q_SIGNALS:
    void started();
    /// `total` grows until the walk is over (`isTotalKnown`).
    void progress(qint64 done, qint64 total, bool isTotalKnown);
    /// Also after cancel().
    void finished();

private:
    void start();
    void take(quint64 load, LoadBatch batch);
    void finish(quint64 load, RescanResult result);
    bool wasSavedMeanwhile(RowId id) const;

    ArticleStore& m_store;
    Disk& m_disk;
    std::vector<std::string> m_roots;
    ScanReport m_report;
    Snapshot m_known; ///< the rows when the load that runs began
    quint64 m_load = 0; ///< batches of an earlier load are dropped
    bool m_isLoading = false;
    BackgroundTask m_task;
};

} // namespace stet
