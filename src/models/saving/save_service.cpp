#include "models/saving/save_service.h"

#include "core/saving/recreate_article.h"

#include <QElapsedTimer>
namespace stet {

namespace {

constexpr int postIntervalMs = 50; // the window shows a change for many articles at once

} // namespace

SaveService::SaveService(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

bool SaveService::save(const std::vector<RowId>& rows)
{
    if (isSaving())
        return false;
    m_store.settle();
    auto tasks = m_store.library().saveTasks(rows);
    if (tasks.empty())
        return false;
    const auto total = tasks.size();
    m_task.start(
        [this, tasks = std::move(tasks), field = m_store.library().publishField()](const BackgroundTask::Run& run) {
            Outcomes outcomes;
            QElapsedTimer sincePost;
            const auto postOutcomes = [&] {
                run.post([this, some = std::exchange(outcomes, {})]() mutable { apply(std::move(some)); });
                sincePost.start();
            };
            sincePost.start();
            const auto unsynced = saveArticles(
                m_disk, tasks, field,
                [&](const SaveTask& task, Result<SavedArticle> outcome) {
                    outcomes.emplace_back(task, std::move(outcome));
                    if (sincePost.elapsed() >= postIntervalMs)
                        postOutcomes();
                },
                run.stop());
            postOutcomes();
            run.post([this, unsynced] {
                for (const auto row : unsynced)
                    m_report.notes.push_back({row, SaveWarning::FolderNotSynced});
            });
        },
        [this] { finish(); });
    begin(total);
    return true;
}

void SaveService::begin(std::size_t total)
{
    m_store.quiet().set(Activity::Saves, true);
    m_report = {};
    m_done = 0;
    m_total = static_cast<qint64>(total);
    Q_EMIT started(m_total);
}

void SaveService::finish()
{
    Q_EMIT finished(m_report);
    m_store.quiet().set(Activity::Saves, isSaving()); // another one may have begun
}

bool SaveService::saveAs(RowId row, const std::string& path)
{
    if (isSaving())
        return false;
    m_store.settle();
    const auto tasks = m_store.library().saveTasks({row});
    if (tasks.empty())
        return false;
    auto outcome = std::make_shared<std::optional<Result<SavedArticle>>>();
    m_task.start([this, task = tasks.front(), path, field = m_store.library().publishField(), outcome](
                     const BackgroundTask::Run& /*run*/) { *outcome = recreateArticle(m_disk, task, path, field); },
        [this, task = tasks.front(), outcome] {
            applyNewFile(task, std::move(**outcome));
            finish();
        });
    begin(1);
    return true;
}

void SaveService::applyNewFile(const SaveTask& task, Result<SavedArticle> outcome)
{
    if (!outcome.ok()) {
        m_report.failures.push_back({task.row, outcome.error()});
        return;
    }
    for (const auto warning : outcome->warnings)
        m_report.notes.push_back({task.row, warning});
    auto renamed = outcome->row;
    // First, while the row is that of the text which the edits were made for.
    m_store.markSaved({{task, std::move(outcome->row), {}, std::move(outcome->meant)}});
    const auto& library = m_store.library();
    if (library.contains(task.row) && renamed.path != library.row(task.row).path) {
        renamed.root = library.row(task.row).root;
        renamed.folder = library.row(task.row).folder;
        renamed.foundAs = renamed.path;
        (void)m_store.rename({{task.row, std::move(renamed)}});
    }
    ++m_report.saved;
}

bool SaveService::saveAll()
{
    m_store.settle();
    return save(m_store.library().unsavedRows());
}

void SaveService::cancel()
{
    m_task.requestStop();
}

void SaveService::apply(Outcomes outcomes)
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
            m_report.notes.push_back({task.row, warning});
        saved.push_back({std::move(task), std::move(article.row), std::move(article.back), std::move(article.meant)});
        ++m_report.saved;
    }
    m_store.markSaved(std::move(saved));
    Q_EMIT progress(m_done, m_total);
}

} // namespace stet
