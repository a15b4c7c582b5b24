#include "models/saving/conflict_job.h"

#include <QMetaObject>

namespace stet {

ConflictJob::ConflictJob(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

void ConflictJob::find(const std::vector<RowId>& rows)
{
    m_store.settle();
    m_task.start([this, search = ++m_search, tasks = m_store.library().editTasks(rows)](const std::stop_token& stop) {
        std::vector<ArticleConflict> all;
        for (const auto& task : tasks) {
            if (stop.stop_requested())
                return;
            const auto conflicts = findConflicts(m_disk, task);
            if (!conflicts.ok())
                continue; // what cannot be read is said when it is saved
            for (const auto& conflict : *conflicts)
                all.push_back({task.row, conflict});
        }
        QMetaObject::invokeMethod(
            this,
            [this, search, all = std::move(all)] {
                if (search == m_search)
                    Q_EMIT found(all);
            },
            Qt::QueuedConnection);
    });
}

} // namespace stet
