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

/// The folders that are open, and what goes with them.
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

    /// Takes the articles of the folders and files into the store, in the place of those before. Paths are bytes.
    void open(const std::vector<std::string>& roots);
    /// Looks at the opened folders again and reads what is new or was changed; rows keep their ids and pending edits,
    /// also where their file was renamed, and those of vanished files go.
    void reload();
    /// As reload(), where nobody asked for it: quiet: show no progress.
    void reloadQuietly();
    void cancel();

    bool isLoading() const { return m_task.isRunning(); }
    /// Whether the load that goes on, or else the last one, was begun by open().
    bool isFirst() const { return m_isFirst; }
    /// As isFirst(), by reloadQuietly().
    bool isQuiet() const { return m_isQuiet; }
    const std::vector<std::string>& roots() const { return m_roots; }
    /// What the last finished load since open() skipped.
    const ScanReport& report() const { return m_report; }
    /// What the last finished load found to be other than before; nothing where there was no load before.
    const DiskChanges& changes() const { return m_changes; }

Q_SIGNALS:
    void started();
    /// Comes after open(), when it is known what the folders say about themselves and before the first article.
    void opened(const stet::OpenedFolders& folders);
    /// `total` grows until the walk is over (`isTotalKnown`).
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
    PublishField m_standardField; ///< of folders that do not say theirs
    std::vector<std::string> m_roots;
    ScanReport m_report;
    DiskChanges m_changes;
    std::unordered_set<RowId> m_kept; ///< unsaved articles whose files the last load did not find
    Snapshot m_known; ///< the rows when the load that runs began
    bool m_isFirst = true; ///< nothing was known when it began: what comes is no change
    bool m_isQuiet = false;
    BackgroundTask m_task;
};

} // namespace stet
