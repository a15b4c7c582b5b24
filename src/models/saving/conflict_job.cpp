#include "models/saving/conflict_job.h"

namespace stet {

ConflictJob::ConflictJob(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_latest([this](const auto& conflicts) { Q_EMIT found(conflicts); })
{
}

void ConflictJob::find(const std::vector<RowId>& rows)
{
    m_store.settle();
    m_latest.request([&disk = m_disk, tasks = m_store.library().editTasks(rows)](const BackgroundTask::Run& run) {
        std::vector<ArticleConflict> all;
        for (const auto& task : tasks) {
            if (run.isStopped())
                break;
            const auto conflicts = findConflicts(disk, task);
            if (!conflicts.ok())
                continue; // what cannot be read is reported when it is saved
            for (const auto& conflict : *conflicts)
                all.push_back({task.row, conflict});
        }
        return all;
    });
}

} // namespace stet
