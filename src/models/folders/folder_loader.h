#pragma once

#include "core/library/rescan_folders.h"
#include "core/storage/confined_reader.h"
#include "models/background/background_task.h"
#include "models/desk/article_store.h"
#include "models/folders/disk_changes.h"

#include <QObject>

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace stet {

/// The open folders and what belongs to them.
struct OpenedFolders
{
    std::vector<std::string> roots{}; ///< folders and files as the person named them, bytes; empty when all are closed
    std::shared_ptr<const ConfinedReader> files{}; ///< reads files below the roots; never null
    PublishField publishField{};
};

/// Loads folders into the store in the background, in batches.
class FolderLoader : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive the loader.
    FolderLoader(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Loads the articles of the folders and files into the store, replacing the previous ones. Paths are bytes.
    void open(const std::vector<std::string>& roots);
    /// Scans the opened folders again and reads what is new or changed. Rows keep their ids and pending edits, even if
    /// their file was renamed; removes those of vanished files.
    void reload();
    /// As reload(), but not requested by the person: shows no progress.
    void reloadQuietly();
    void cancel();

    bool isLoading() const { return m_task.isRunning(); }
    /// Whether open() began the current load, or else the last one.
    bool isFirst() const { return m_isFirst; }
    /// The same for reloadQuietly().
    bool isQuiet() const { return m_isQuiet; }
    const std::vector<std::string>& roots() const { return m_roots; }
    /// What the last finished load since open() skipped.
    const ScanReport& report() const { return m_report; }
    /// Returns the changes found by the last finished load; nothing for a first load.
    const DiskChanges& changes() const { return m_changes; }

Q_SIGNALS:
    void started();
    /// Emitted after open(), once the folders' own settings are known and before the first article.
    void opened(const stet::OpenedFolders& folders);
    /// `total` grows until the scan is over (`isTotalKnown`).
    void progress(qint64 done, qint64 total, bool isTotalKnown);
    /// Also after cancel().
    void finished();

private:
    enum class Kind
    {
        First,
        Again,
        Quiet
    };

    void start(Kind kind);
    void applyBatch(LoadBatch batch);
    void finish(RescanResult result);
    bool wasSavedMeanwhile(RowId id) const;
    void putCounted(std::vector<ArticleSummary> rows);
    bool isOtherText(RowId id, const ArticleSummary& now) const;

    ArticleStore& m_store;
    Disk& m_disk;
    PublishField m_standardField; ///< of folders that do not set their own
    std::vector<std::string> m_roots;
    ScanReport m_report;
    DiskChanges m_changes;
    std::unordered_set<RowId> m_kept; ///< unsaved articles whose files the last load did not find
    Snapshot m_known; ///< the rows when the current load began
    bool m_isFirst = true; ///< nothing was known when it began, so nothing counts as a change
    bool m_isQuiet = false;
    BackgroundTask m_task;
};

} // namespace stet
