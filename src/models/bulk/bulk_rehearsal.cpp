#include "models/bulk/bulk_rehearsal.h"

#include "core/decisions/quality_statistics.h"
#include "core/messages/error_messages.h"
#include "core/parallel/parallel_for.h"
#include "core/review/field_types.h"
#include "models/desk/article_texts.h"
#include "models/desk/value_summary.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t rehearsedAtOnce = 128; // articles; the first are on screen after some tens of milliseconds

} // namespace

BulkRehearsal::BulkRehearsal(ArticleStore& store, Disk& disk, DeskCommands& commands, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_commands(commands)
{
}

void BulkRehearsal::rehearse(std::vector<RowId> rows, const BulkChange& change)
{
    if (change != m_change || rows != m_asked)
        m_changes.reset();
    m_rows = rows;
    m_asked = std::move(rows);
    m_change = change;
    m_task.drop();
    m_changes.clear();
    m_unchanged.clear();
    m_store.settle();
    std::erase_if(m_rows, [this](RowId id) { return !m_store.library().contains(id); });
    m_meaning = meaningOf(m_change, m_store.library().publishField());
    if (m_meaning.missing.isEmpty())
        start();
    else
        Q_EMIT finished();
}

void BulkRehearsal::end()
{
    m_task.drop();
    m_rows.clear();
    m_asked.clear();
    m_changes.reset();
    m_unchanged.clear();
}

/// Of field verbs: reads each article with its pending edits.
BulkRehearsal::Rehearse BulkRehearsal::fieldRehearsal()
{
    const auto& library = m_store.library();
    return [&disk = m_disk, tasks = library.editTasks(m_rows), meaning = m_meaning, field = library.publishField(),
               contexts = m_store.contexts()](std::size_t index) {
        const auto& task = tasks[index];
        Rehearsed article{.change = {.row = task.row}};
        const auto holdsNoText = fieldsWithoutText(contextOf(contexts, task.base->root), field, task.base->path);
        auto made = rehearseChanges(disk, task, meaning.changes, meaning.field, field, holdsNoText);
        if (!made.ok()) {
            article.error = made.error();
            return article;
        }
        if (made->edits.empty())
            article.nothing = tr("Nothing to change.");
        article.change.before = shortText(made->before);
        article.change.after = shortText(made->after);
        article.change.edits = std::move(made->edits);
        return article;
    };
}

/// Of verbs about publishing: the rows know all about it.
BulkRehearsal::Rehearse BulkRehearsal::publishRehearsal()
{
    const auto& library = m_store.library();
    return
        [verb = m_change.verb, ids = m_rows, rows = library.snapshot(), decisions = library.annotations().decisions(),
            field = library.publishField(), score = m_meaning.score](std::size_t index) {
            const auto id = ids[index];
            const auto& row = *rows[id];
            Rehearsed article{.change = {.row = id}};
            bool publish = verb == BulkVerb::Publish;
            const auto* decision = id < decisions.size() ? decisions[id].get() : nullptr;
            if (verb == BulkVerb::FollowScore && !row.error) {
                if (!isScored(row) || (decision != nullptr && isReviewed(*decision))) {
                    article.nothing = isScored(row) ? tr("You decided about it by hand.") : tr("It has no score.");
                    return article;
                }
                publish = *row.quality >= score;
            }
            if (verb == BulkVerb::ApplyDecisions) {
                if (decision == nullptr || !isOverruled(*decision, row)) {
                    article.nothing = tr("It is as it was decided.");
                    return article;
                }
                publish = decision->verdict == Verdict::Publish;
            }
            if (row.error || row.refusal) {
                article.error = row.error ? *row.error : *row.refusal;
            } else if (row.publishRefusal) {
                article.error = *row.publishRefusal;
            } else if (PublishField::isSo(row.publishState, publish)) {
                article.nothing = publish ? tr("It is published already.") : tr("It is a draft already.");
            } else {
                article.change.before = stateText(row.publishState);
                article.change.after = stateText(publish ? PublishState::Published : PublishState::Draft);
                if (auto edit = field.edit(row.publishState, row.publishWritten, publish))
                    article.change.edits = {std::move(*edit)};
            }
            return article;
        };
}

void BulkRehearsal::start()
{
    auto rehearsal = isAboutPublishing(m_change.verb) ? publishRehearsal() : fieldRehearsal();
    m_task.start(
        [this, rehearse = std::move(rehearsal), total = m_rows.size()](const BackgroundTask::Run& run) {
            for (std::size_t begin = 0; begin < total && !run.isStopped(); begin += rehearsedAtOnce) {
                std::vector<Rehearsed> batch(std::min(rehearsedAtOnce, total - begin));
                parallelFor(batch.size(), 1, [&](Part part) {
                    for (auto i = part.begin; i < part.end; ++i)
                        batch[i] = rehearse(begin + i);
                });
                const auto done = begin + batch.size();
                run.post([this, batch = std::move(batch), done, total]() mutable {
                    add(std::move(batch));
                    Q_EMIT progress(static_cast<qint64>(done), static_cast<qint64>(total));
                });
            }
        },
        [this] { Q_EMIT finished(); });
}

void BulkRehearsal::add(std::vector<Rehearsed> batch)
{
    const auto& library = m_store.library();
    std::vector<RehearsedChange> changes;
    std::vector<UnchangedArticle> unchanged;
    for (auto& article : batch) {
        auto& change = article.change;
        if (!library.contains(change.row))
            continue;
        const auto name = nameOf(library.row(change.row));
        if (article.error)
            unchanged.push_back({change.row, name, sentenceWithLine(*article.error)});
        else if (!article.nothing.isEmpty())
            unchanged.push_back({change.row, name, article.nothing});
        else {
            change.article = name;
            changes.push_back(std::move(change));
        }
    }
    m_changes.add(std::move(changes));
    m_unchanged.add(std::move(unchanged));
}

void BulkRehearsal::apply()
{
    std::vector<RowId> rows;
    std::vector<EditBatch> edits;
    for (int line = 0; line < m_changes.rowCount(); ++line) {
        if (!m_changes.isTicked(line))
            continue;
        const auto& change = m_changes.change(line);
        rows.push_back(change.row);
        edits.push_back({change.row, change.edits});
    }
    if (rows.empty())
        return;
    if (m_change.verb == BulkVerb::ApplyDecisions)
        m_commands.applyDecisions(rows);
    else if (m_change.verb == BulkVerb::FollowScore)
        m_commands.publishFrom(m_meaning.score, rows);
    else if (isAboutPublishing(m_change.verb))
        m_commands.setPublished(rows, m_change.verb == BulkVerb::Publish);
    else
        m_commands.make(std::move(edits), m_meaning.field);
}

} // namespace stet
