#include "save_runner.h"

#include <QMetaObject>

namespace stet {

SaveRunner::SaveRunner(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

bool SaveRunner::save(const std::vector<RowId>& rows)
{
    auto tasks = m_store.library().saveTasks(rows);
    if (m_isSaving || tasks.empty())
        return false;
    m_isSaving = true;
    m_report = {};
    m_done = 0;
    m_total = static_cast<qint64>(tasks.size());
    Q_EMIT started(m_total);
    m_task.start([this, tasks = std::move(tasks), field = m_store.library().publishField()](
                     const std::stop_token& stop) {
        const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        saveArticles(
            m_disk, tasks, field,
            [&](const SaveTask& task, Result<SavedArticle> outcome) {
                post([this, task, outcome = std::move(outcome)]() mutable { take(task, std::move(outcome)); });
            },
            stop);
        post([this] {
            m_isSaving = false;
            Q_EMIT finished(m_report);
        });
    });
    return true;
}

void SaveRunner::cancel()
{
    m_task.requestStop();
}

void SaveRunner::take(const SaveTask& task, Result<SavedArticle> outcome)
{
    if (outcome.ok()) {
        auto saved = std::move(outcome).value();
        for (const auto warning : saved.warnings)
            m_report.remarks.push_back({task.row, warning});
        m_store.markSaved(task, std::move(saved.row));
        ++m_report.saved;
    } else {
        m_report.failures.push_back({task.row, outcome.error()});
    }
    Q_EMIT progress(++m_done, m_total);
}

} // namespace stet
