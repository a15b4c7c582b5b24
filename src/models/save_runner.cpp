#include "save_runner.h"

#include <QElapsedTimer>
#include <QMetaObject>

namespace stet {

namespace {

constexpr int postIntervalMs = 50; // the window shows a change for many articles at once

} // namespace

SaveRunner::SaveRunner(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

bool SaveRunner::save(const std::vector<RowId>& rows)
{
    if (m_isSaving)
        return false;
    m_store.settle();
    auto tasks = m_store.library().saveTasks(rows);
    if (tasks.empty())
        return false;
    m_isSaving = true;
    m_report = {};
    m_done = 0;
    m_total = static_cast<qint64>(tasks.size());
    Q_EMIT started(m_total);
    m_task.start([this, tasks = std::move(tasks), field = m_store.library().publishField()](
                     const std::stop_token& stop) {
        const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        Outcomes outcomes;
        QElapsedTimer sincePost;
        const auto postOutcomes = [&] {
            post([this, some = std::exchange(outcomes, {})]() mutable { take(std::move(some)); });
            sincePost.start();
        };
        sincePost.start();
        saveArticles(
            m_disk, tasks, field,
            [&](const SaveTask& task, Result<SavedArticle> outcome) {
                outcomes.emplace_back(task, std::move(outcome));
                if (sincePost.elapsed() >= postIntervalMs)
                    postOutcomes();
            },
            stop);
        postOutcomes();
        post([this] {
            m_isSaving = false;
            Q_EMIT finished(m_report);
        });
    });
    return true;
}

bool SaveRunner::saveAll()
{
    m_store.settle();
    return save(m_store.library().unsavedRows());
}

void SaveRunner::cancel()
{
    m_task.requestStop();
}

void SaveRunner::take(Outcomes outcomes)
{
    std::vector<SavedRow> saved;
    for (auto& [task, outcome] : outcomes) {
        ++m_done;
        if (!outcome.ok()) {
            m_report.failures.push_back({task.row, outcome.error()});
            continue;
        }
        auto article = std::move(outcome).value();
        for (const auto warning : article.warnings)
            m_report.remarks.push_back({task.row, warning});
        saved.push_back({std::move(task), std::move(article.row), std::move(article.back)});
        ++m_report.saved;
    }
    m_store.markSaved(std::move(saved));
    Q_EMIT progress(m_done, m_total);
}

} // namespace stet
