#pragma once

#include "article_store.h"
#include "background_task.h"
#include "library/field_column.h"

#include <QObject>
#include <QTimer>

#include <unordered_set>
#include <vector>

namespace stet {

/// The columns of front matter paths that are in use. They are read in the background when somebody needs them, and
/// again where articles come or are read again; what nobody needs is dropped.
class FieldColumns final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FieldColumns(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// The paths that are needed from now on.
    void setNeeded(const std::vector<KeyPath>& paths);
    /// In the order of the paths needed; never null, but perhaps incomplete.
    const std::vector<FieldColumnPointer>& columns() const { return m_columns; }
    /// Whether there are values still to be read.
    bool isReading() const { return m_isReading || m_readLater.isActive(); }
    /// Leaves the columns as they are.
    void cancel();

Q_SIGNALS:
    void started();
    void progress(qint64 done, qint64 total);
    /// There are more or other values, a few times a second while they are read.
    void changed();
    /// All values are there, or reading was cancelled.
    void finished();

private:
    void follow(const Change& change);
    void read();
    void take(quint64 run, const std::vector<ReadFields>& fields);
    void finish(quint64 run);
    std::vector<RowId> allRows() const;

    ArticleStore& m_store;
    Disk& m_disk;
    std::vector<FieldColumnPointer> m_columns;
    std::unordered_set<RowId> m_waiting; ///< rows to be read next
    bool m_isReading = false;
    quint64 m_run = 0; ///< answers of earlier ones are dropped
    qint64 m_done = 0;
    qint64 m_total = 0;
    QTimer m_readLater;
    QTimer m_sayLater;
    BackgroundTask m_task;
};

} // namespace stet
