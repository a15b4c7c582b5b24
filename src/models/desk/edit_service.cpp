#include "models/desk/edit_service.h"

#include "core/query/parts.h"

#include <QMetaObject>

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
{
}

void EditService::change(std::vector<RowId> rows, std::vector<FieldChange> changes, Ended ended)
{
    begin(
        {.rows = std::move(rows), .work = std::make_shared<const Work>(std::move(changes)), .ended = std::move(ended)});
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
    begin(std::move(act));
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const std::vector<FieldChange>& changes, const PublishField& field)
{
    return prepareChanges(disk, task, changes, field);
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const Edits& edits, const PublishField& field)
{
    return prepareEdits(disk, task, edits.at(task.row), field);
}

Result<PreparedEdits> EditService::prepare(Disk& disk, EditTask task, const Pending& pending, const PublishField& field)
{
    const auto& anew = pending.at(task.row);
    if (!anew.pending.empty())
        task.pending = anew.pending;
    return prepareRebased(disk, task, anew.decisions, field);
}

Result<PreparedEdits> EditService::prepare(
    Disk& disk, const EditTask& task, const Prepare& work, const PublishField& field)
{
    return work(disk, task, field);
}

void EditService::makeEach(std::vector<RowId> rows, Prepare prepare, Ended ended)
{
    begin(
        {.rows = std::move(rows), .work = std::make_shared<const Work>(std::move(prepare)), .ended = std::move(ended)});
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
    begin(std::move(act));
}

void EditService::begin(Act act)
{
    act.total = act.rows.size();
    act.unanswered = {act.rows.begin(), act.rows.end()};
    if (m_act) {
        m_waiting.push_back(std::move(act));
        return;
    }
    m_act = std::move(act);
    if (isOfMany())
        Q_EMIT started(static_cast<qint64>(m_act->total));
    run();
}

void EditService::run()
{
    m_store.settle();
    auto tasks = m_store.library().editTasks(std::exchange(m_act->rows, {}));
    m_task.start([this, tasks = std::move(tasks), work = m_act->work, field = m_store.library().publishField()](
                     const std::stop_token& stop) {
        for (std::size_t begin = 0; begin < tasks.size() && !stop.stop_requested(); begin += batchSize) {
            const auto count = std::min(batchSize, tasks.size() - begin);
            std::vector<std::optional<Result<PreparedEdits>>> ready(count);
            const auto parts = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
            forEachPart(parts, [&](std::size_t part) {
                for (auto i = part; i < count; i += parts) {
                    ready[i] = std::visit(
                        [&](const auto& edits) { return prepare(m_disk, tasks[begin + i], edits, field); }, *work);
                }
            });
            Batch batch;
            for (std::size_t i = 0; i < count; ++i)
                batch.emplace_back(tasks[begin + i].row, std::move(*ready[i]));
            QMetaObject::invokeMethod(
                this, [this, batch = std::move(batch)]() mutable { take(std::move(batch)); }, Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(this, &EditService::finishRun, Qt::QueuedConnection);
    });
}

void EditService::take(Batch batch)
{
    std::vector<PreparedEdits> prepared;
    for (auto& [row, ready] : batch) {
        m_act->unanswered.erase(row);
        if (!ready.ok())
            m_act->outcome.refused.push_back({row, ready.error()});
        else if (!ready->edits.empty() || std::holds_alternative<Pending>(*m_act->work))
            prepared.push_back(std::move(ready).value());
    }
    std::unordered_map<RowId, std::vector<FieldEdit>> edits;
    for (const auto& article : prepared) {
        if (!article.edits.empty())
            edits.emplace(article.row, article.edits);
    }
    // What has changed since it was read is made ready anew.
    for (const auto row : m_store.apply(std::move(prepared))) {
        edits.erase(row);
        m_act->unanswered.insert(row);
        m_act->rows.push_back(row);
    }
    for (const auto& [row, ready] : batch) {
        if (const auto place = edits.find(row); place != edits.end())
            m_act->outcome.done.push_back({row, std::move(place->second)});
    }
    if (isOfMany()) {
        Q_EMIT progress(static_cast<qint64>(m_act->outcome.done.size() + m_act->outcome.refused.size()),
            static_cast<qint64>(m_act->total));
    }
}

void EditService::finishRun()
{
    if (!m_act->rows.empty() && !m_act->isCancelled)
        run();
    else
        finishAct();
}

void EditService::refuseUnanswered(Act& act)
{
    const auto code = act.isCancelled ? ErrorCode::Cancelled : ErrorCode::NotFound;
    for (const auto row : act.unanswered)
        act.outcome.refused.push_back({row, Error{.code = code}});
}

void EditService::finishAct()
{
    auto act = std::move(*m_act);
    m_act.reset();
    refuseUnanswered(act);
    if (act.total > 1)
        Q_EMIT finished();
    if (act.ended)
        act.ended(act.outcome);
    if (!m_act && !m_waiting.empty()) {
        auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin(std::move(next));
    }
    while (!m_act && !m_whenIdle.empty()) {
        const auto call = std::move(m_whenIdle.front());
        m_whenIdle.pop_front();
        call();
    }
}

void EditService::whenIdle(std::function<void()> call)
{
    if (m_act)
        m_whenIdle.push_back(std::move(call));
    else
        call();
}

void EditService::cancel()
{
    if (m_act) {
        m_act->isCancelled = true;
        m_task.requestStop();
    }
    for (auto& act : std::exchange(m_waiting, {})) {
        act.isCancelled = true;
        refuseUnanswered(act);
        if (act.ended)
            act.ended(act.outcome);
    }
}

} // namespace stet
