#include "models/desk/edit_service.h"

#include "core/parallel/parallel_for.h"
#include "core/review/field_types.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t batchSize = 128; // articles; some tens of milliseconds of work

} // namespace

std::vector<EditBatch> inverseOf(const std::vector<EditBatch>& edits)
{
    std::vector<EditBatch> inverse;
    inverse.reserve(edits.size());
    for (const auto& article : edits) {
        auto& back = inverse.emplace_back(EditBatch{article.row, {}}).edits;
        std::transform(article.edits.rbegin(), article.edits.rend(), std::back_inserter(back),
            [](const FieldEdit& edit) { return edit.inverse(); });
    }
    return inverse;
}

EditService::EditService(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_acts([this](Act& act) { return begin(act); }, [this](Act& act) { return end(act); },
          [this] { m_store.quiet().set(Activity::Edits, false); })
{
}

void EditService::change(std::vector<RowId> rows, std::vector<FieldChange> changes, Ended ended)
{
    add({.rows = std::move(rows), .work = std::make_shared<const Work>(std::move(changes)), .ended = std::move(ended)});
}

void EditService::make(std::vector<EditBatch> edits, Ended ended)
{
    Act act{.ended = std::move(ended)};
    Edits byRow;
    for (auto& article : edits) {
        act.rows.push_back(article.row);
        byRow.emplace(article.row, std::move(article.edits));
    }
    act.work = std::make_shared<const Work>(std::move(byRow));
    add(std::move(act));
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const std::vector<FieldChange>& changes, const Settings& settings)
{
    const auto& context = contextOf(settings.contexts, task.base->root);
    return prepareChanges(
        disk, task, changes, settings.field, fieldsWithoutText(context, settings.field, task.base->path));
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const Edits& edits, const Settings& settings)
{
    return prepareEdits(disk, task, edits.at(task.row), settings.field);
}

Result<PreparedEdits> EditService::prepare(Disk& disk, EditTask task, const Pending& pending, const Settings& settings)
{
    const auto& again = pending.at(task.row);
    if (!again.pending.empty())
        task.pending = again.pending;
    return prepareRebased(disk, task, again.choices, settings.field);
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const Prepare& work, const Settings& settings)
{
    return work(disk, task, settings.field);
}

void EditService::makeEach(std::vector<RowId> rows, Prepare prepare, Ended ended)
{
    add({.rows = std::move(rows), .work = std::make_shared<const Work>(std::move(prepare)), .ended = std::move(ended)});
}

void EditService::rebase(std::vector<RebasedEdits> articles, Ended ended)
{
    Act act{.ended = std::move(ended)};
    Pending byRow;
    for (auto& article : articles) {
        act.rows.push_back(article.row);
        byRow.emplace(article.row, std::move(article));
    }
    act.work = std::make_shared<const Work>(std::move(byRow));
    add(std::move(act));
}

void EditService::add(Act act)
{
    act.total = act.rows.size();
    act.unanswered = {act.rows.begin(), act.rows.end()};
    m_store.quiet().set(Activity::Edits, true);
    m_acts.add(std::move(act));
}

BackgroundTask::Work EditService::begin(Act& act)
{
    if (!std::exchange(act.isBegun, true) && act.isOfMany())
        Q_EMIT started(static_cast<qint64>(act.total));
    m_store.settle();
    auto tasks = m_store.library().editTasks(std::exchange(act.rows, {}));
    return
        [this, &act, tasks = std::move(tasks), work = act.work,
            settings = Settings{m_store.library().publishField(), m_store.contexts()}](const BackgroundTask::Run& run) {
            for (std::size_t begin = 0; begin < tasks.size() && !run.isStopped(); begin += batchSize) {
                const auto count = std::min(batchSize, tasks.size() - begin);
                std::vector<std::optional<Result<PreparedEdits>>> ready(count);
                parallelFor(count, 1, [&](Part part) {
                    ready[part.begin] = std::visit(
                        [&](const auto& edits) { return prepare(m_disk, tasks[begin + part.begin], edits, settings); },
                        *work);
                });
                Batch batch;
                for (std::size_t i = 0; i < count; ++i)
                    batch.emplace_back(tasks[begin + i].row, std::move(*ready[i]));
                run.post([this, &act, batch = std::move(batch)]() mutable { apply(act, std::move(batch)); });
            }
        };
}

void EditService::apply(Act& act, Batch batch)
{
    std::vector<PreparedEdits> prepared;
    for (auto& [row, ready] : batch) {
        act.unanswered.erase(row);
        if (!ready.ok())
            act.outcome.refused.push_back({row, ready.error()});
        else if (!ready->edits.empty() || std::holds_alternative<Pending>(*act.work))
            prepared.push_back(std::move(ready).value());
    }
    std::unordered_map<RowId, std::vector<FieldEdit>> edits;
    for (const auto& article : prepared) {
        if (!article.edits.empty())
            edits.emplace(article.row, article.edits);
    }
    // What has changed since it was read is prepared again.
    for (const auto row : m_store.apply(std::move(prepared))) {
        edits.erase(row);
        act.unanswered.insert(row);
        act.rows.push_back(row);
    }
    for (const auto& [row, ready] : batch) {
        if (const auto place = edits.find(row); place != edits.end())
            act.outcome.done.push_back({row, std::move(place->second)});
    }
    if (act.isOfMany()) {
        Q_EMIT progress(
            static_cast<qint64>(act.outcome.done.size() + act.outcome.refused.size()), static_cast<qint64>(act.total));
    }
}

void EditService::refuseUnanswered(Act& act)
{
    const auto code = act.isCancelled ? ErrorCode::Cancelled : ErrorCode::NotFound;
    for (const auto row : act.unanswered)
        act.outcome.refused.push_back({row, Error{.code = code}});
}

InOrder<EditService::Act>::Next EditService::end(Act& act)
{
    if (!act.rows.empty() && !act.isCancelled)
        return InOrder<Act>::Next::Again;
    refuseUnanswered(act);
    if (act.isOfMany())
        Q_EMIT finished();
    if (act.ended)
        act.ended(act.outcome);
    return InOrder<Act>::Next::Done;
}

void EditService::cancel()
{
    if (auto* act = m_acts.current()) {
        act->isCancelled = true;
        m_acts.requestStop();
    }
    for (auto& act : m_acts.takeWaiting()) {
        act.isCancelled = true;
        refuseUnanswered(act);
        if (act.ended)
            act.ended(act.outcome);
    }
}

} // namespace stet
