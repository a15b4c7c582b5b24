#pragma once

#include "core/library/field_column.h"
#include "models/background/background_task.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QTimer>

#include <unordered_set>
#include <vector>

namespace stet {

/// Owns the columns of front matter paths that are in use, and keeps them up to date: a path that becomes needed is
/// read for all articles, and an article that comes, is read again, edited or saved is read for all paths.
class FieldColumns : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FieldColumns(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Drops the columns of other paths and begins to read those that are new.
    void setNeeded(const std::vector<KeyPath>& paths);
    /// Null where the path is not needed; while it is read, what is there so far. It never changes: ask again after
    /// changed().
    FieldColumnPointer column(const KeyPath& path) const;
    /// Nothing where the path is not needed, or the value not read yet.
    FieldValue valueOf(RowId id, const KeyPath& path) const;
    /// Whether values are still to come.
    bool isReading() const { return m_task.isRunning() || m_readLater.isActive(); }
    /// What was not read so far stays without value until its article changes, or readRest().
    void cancel();
    /// Whether values are missing because reading was cancelled.
    bool isIncomplete() const;
    /// Reads what cancel() left unread.
    void readRest();

Q_SIGNALS:
    /// Reading begins, or begins again with what was added.
    void started();
    /// Columns have other values than before; a few times a second while they are read, and at the end.
    void changed();
    void progress(qint64 done, qint64 total);
    /// Nothing is left to read; also after cancel().
    void finished();

private:
    struct Column
    {
        FieldColumn values;
        FieldColumnPointer shown; ///< a copy of `values`
        std::vector<bool> isRead{}; ///< by RowId, or left unread; false also where there is no article
        std::unordered_set<RowId> left{}; ///< what cancel() left unread
        std::unordered_set<RowId> edited{}; ///< read with pending edits that touch the value
    };

    void follow(const Change& change);
    bool forget(RowId id, ChangeKinds kinds);
    void readChanged();
    void read();
    void applyBatch(const std::vector<KeyPath>& paths, FieldBatch batch);
    void finish();
    void stop();
    void show();

    ArticleStore& m_store;
    Disk& m_disk;
    std::vector<Column> m_columns;
    QTimer m_readLater; ///< collects the changes of the store
    QTimer m_showLater;
    std::unordered_set<RowId> m_stale; ///< changed while a run may have read them already
    bool m_isMore = false; ///< another run is to follow the one that goes on
    BackgroundTask m_task;
};

} // namespace stet
