#pragma once

#include "core/library/field_column.h"
#include "models/background/background_task.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QTimer>

#include <unordered_set>
#include <vector>

namespace stet {

/// Owns the columns of the sources in use (front matter paths, questions about bodies) and keeps them up to date. Reads
/// a newly needed source for all articles, and a new, changed, edited or saved article for all sources.
class FieldColumns : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FieldColumns(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Drops the columns of other sources and starts to read the new ones.
    void setNeeded(const std::vector<ColumnSource>& sources);
    /// Returns null if the source is not needed; while it is being read, the values so far. The column never changes:
    /// ask again after changed().
    FieldColumnPointer column(const ColumnSource& source) const;
    /// Returns nothing if the path is not needed or the value is not read yet.
    FieldValue valueOf(RowId id, const KeyPath& path) const;
    /// Whether values are still being read.
    bool isReading() const { return m_task.isRunning() || m_readLater.isActive(); }
    /// Stops reading. Unread values stay empty until their article changes, or until readRest().
    void cancel();
    /// Whether values are missing because reading was canceled.
    bool isIncomplete() const;
    /// Reads what cancel() left unread.
    void readRest();

Q_SIGNALS:
    /// Reading starts, or starts again for added columns.
    void started();
    /// Columns have new values; emitted a few times a second while they are read, and at the end.
    void changed();
    void progress(qint64 done, qint64 total);
    /// Nothing is left to read; also after cancel().
    void finished();

private:
    struct Column
    {
        FieldColumn values;
        FieldColumnPointer shown; ///< a copy of `values`
        std::vector<bool> isRead{}; ///< by RowId: read, or skipped by cancel(); false also without an article
        std::unordered_set<RowId> left{}; ///< skipped by cancel()
        std::unordered_set<RowId> edited{}; ///< read with pending edits that touch the value
    };

    void follow(const Change& change);
    bool forget(RowId id, ChangeKinds kinds);
    void readChanged();
    void read();
    void applyBatch(const std::vector<ColumnSource>& sources, FieldBatch batch);
    void finish();
    void stop();
    void show();

    ArticleStore& m_store;
    Disk& m_disk;
    std::vector<Column> m_columns;
    QTimer m_readLater; ///< collects the changes of the store
    QTimer m_showLater;
    std::unordered_set<RowId> m_stale; ///< changed while a run may already have read them
    bool m_isMore = false; ///< another run follows the current one
    BackgroundTask m_task;
};

} // namespace stet
