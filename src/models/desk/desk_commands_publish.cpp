// Declared in models/desk/desk_commands.h

#include "core/decisions/quality_statistics.h"
#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/desk/desk_commands.h"
#include "models/desk/publish_command.h"
#include "models/desk/publishable_rows.h"
#include "models/desk/verdict_command.h"

#include <algorithm>

namespace stet {

void DeskCommands::setPublished(const std::vector<RowId>& rows, bool publish, Guard guard, const std::string& reason)
{
    m_store.quiet().when(
        Activity::Applying, [this, rows, publish, guard, reason] { publishNow(rows, publish, guard, reason); });
}

void DeskCommands::publishNow(const std::vector<RowId>& rows, bool publish, Guard guard, const std::string& reason)
{
    auto edits = m_store.library().publishEdits(rows, publish);
    const auto generation = m_store.generation();
    if (publish && guard == Guard::Ask && !mayPublish(edits))
        return;
    if (m_store.generation() != generation) // while the person was asked others have written
        edits = m_store.library().publishEdits(rows, publish);
    const auto refusal = refusalOf(rows, publish);
    if (!edits.empty()) {
        const auto count = static_cast<int>(edits.size());
        const auto decided = decidableRows(m_store.library(), rows, publish);
        pushPublish(
            publish ? Verdicts{.published = decided, .reason = reason} : Verdicts{.kept = decided, .reason = reason},
            std::move(edits),
            publish ? tr("Publish %n article(s)", nullptr, count) : tr("Unpublish %n article(s)", nullptr, count));
        Q_EMIT done(
            publish ? tr("Published %n article(s)", nullptr, count) : tr("Unpublished %n article(s)", nullptr, count));
    } else if (!keepState(rows, publish, reason) && refusal.isEmpty() && !rows.empty()) {
        Q_EMIT refused(publish ? tr("Already published") : tr("Already unpublished"));
    }
    if (!refusal.isEmpty())
        Q_EMIT refused(refusal);
}

void DeskCommands::publishOnly(const std::vector<StoryPlan>& plans, Guard guard, const std::string& reason)
{
    m_store.quiet().when(Activity::Applying, [this, plans, guard, reason] { publishOnlyNow(plans, guard, reason); });
}

void DeskCommands::publishOnlyNow(const std::vector<StoryPlan>& plans, Guard guard, const std::string& reason)
{
    const auto& library = m_store.library();
    std::unordered_map<RowId, QString> names; // of what may be gone when the person has answered
    for (const auto& plan : plans) {
        if (library.contains(plan.chosen))
            names.emplace(plan.chosen, nameOf(library.row(plan.chosen)));
    }
    if (guard == Guard::Ask && !mayPublish(library.publishEdits(publishableOf(library, plans).chosen, true)))
        return;
    const auto [chosen, others, left] = publishableOf(library, plans); // while the person was asked others have written
    auto edits = library.publishEdits(chosen, true);
    const auto drafts = library.publishEdits(others, false);
    edits.insert(edits.end(), drafts.begin(), drafts.end());
    QStringList refusals;
    for (const auto row : left) {
        if (library.contains(row) || !names.contains(row))
            continue;
        refusals << tr("%1 cannot be published: %2").arg(names[row], sentence({.code = ErrorCode::NotFound}));
        break; // one says enough
    }
    auto meant = others;
    std::erase_if(meant, [&library](RowId id) { return library.contains(id) && isDraft(library.row(id)); });
    refusals << refusalOf(left, true) << refusalOf(meant, false);
    refusals.removeAll(QString());
    if (!edits.empty()) {
        const auto stories = static_cast<int>(chosen.size());
        const auto name = nameOf(library.row(chosen.front()));
        const auto only = drafts.empty()
            ? tr("Published only \"%1\"").arg(name)
            : tr("Published only \"%1\"; %n other(s) became drafts", nullptr, static_cast<int>(drafts.size()))
                  .arg(name);
        pushPublish({.published = decidableRows(library, chosen, true),
                        .kept = decidableRows(library, others, false),
                        .reason = reason},
            std::move(edits),
            stories == 1 ? tr("Publish only \"%1\"").arg(name)
                         : tr("Publish one article of %n story(s)", nullptr, stories));
        Q_EMIT done(stories == 1 ? only : tr("Published one article of %n story(s)", nullptr, stories));
    } else if (!keepState(chosen, true, reason) && refusals.isEmpty() && !chosen.empty()) {
        Q_EMIT refused(tr("Nothing to change"));
    }
    if (!refusals.isEmpty())
        Q_EMIT refused(refusals.join(u' '));
}

/// Whether the person lets the articles go out; asked about those alone that are to be published.
bool DeskCommands::mayPublish(const std::vector<ArticleEdit>& edits) const
{
    if (!m_publishGuard || edits.empty())
        return true;
    std::vector<RowId> fresh;
    for (const auto& edit : edits)
        fresh.push_back(edit.row);
    return m_publishGuard(fresh);
}

void DeskCommands::publishFrom(double score, const std::vector<RowId>& rows)
{
    m_store.quiet().when(Activity::Applying, [this, score, rows] {
        const auto& library = m_store.library();
        std::vector<RowId> above;
        std::vector<RowId> below;
        for (const auto id : rows) {
            if (library.contains(id) && isScored(library.row(id)))
                (*library.row(id).quality >= score ? above : below).push_back(id);
        }
        if (!mayPublish(library.publishEdits(above, true)))
            return;
        auto edits = library.publishEdits(above, true); // while the person was asked others have written
        const auto drafts = library.publishEdits(below, false);
        edits.insert(edits.end(), drafts.begin(), drafts.end());
        auto refusals = QStringList{refusalOf(above, true), refusalOf(below, false)};
        refusals.removeAll(QString());
        const auto count = static_cast<int>(edits.size());
        if (count > 0) {
            pushPublish(
                {}, std::move(edits), tr("Publish from a score of %1: %n article(s)", nullptr, count).arg(score));
            Q_EMIT done(tr("Followed the score in %n article(s)", nullptr, count));
        } else if (refusals.isEmpty()) {
            Q_EMIT refused(tr("Nothing to change"));
        }
        if (!refusals.isEmpty())
            Q_EMIT refused(refusals.join(u' '));
    });
}

void DeskCommands::applyDecisions(const std::vector<RowId>& rows)
{
    m_store.quiet().when(Activity::Applying, [this, rows] { applyDecisionsNow(rows); });
}

DeskCommands::Verdicts DeskCommands::overruledOf(const std::vector<RowId>& rows) const
{
    const auto& library = m_store.library();
    Verdicts verdicts;
    for (const auto id : rows) {
        if (!library.contains(id) || !isOverruled(library.annotations().decision(id), library.row(id)))
            continue;
        const bool isToPublish = library.annotations().decision(id).verdict == Verdict::Publish;
        (isToPublish ? verdicts.published : verdicts.kept).push_back(id);
    }
    return verdicts;
}

void DeskCommands::applyDecisionsNow(const std::vector<RowId>& rows)
{
    const auto& library = m_store.library();
    if (!mayPublish(library.publishEdits(overruledOf(rows).published, true)))
        return;
    auto verdicts = overruledOf(rows); // while the person was asked others have written
    auto edits = library.publishEdits(verdicts.published, true);
    const auto drafts = library.publishEdits(verdicts.kept, false);
    edits.insert(edits.end(), drafts.begin(), drafts.end());
    auto refusals = QStringList{refusalOf(verdicts.published, true), refusalOf(verdicts.kept, false)};
    refusals.removeAll(QString());
    const auto count = static_cast<int>(edits.size());
    if (count > 0) {
        verdicts.published = decidableRows(library, verdicts.published, true);
        verdicts.kept = decidableRows(library, verdicts.kept, false);
        pushPublish(verdicts, std::move(edits), tr("Apply the decisions about %n article(s)", nullptr, count));
        Q_EMIT done(tr("Applied the decisions about %n article(s)", nullptr, count));
    } else if (refusals.isEmpty()) {
        Q_EMIT this->refused(tr("Every article is as it was decided"));
    }
    if (!refusals.isEmpty())
        Q_EMIT this->refused(refusals.join(u' '));
}

/// Records that articles stay as they are; returns false if that was decided before, or nobody records it.
bool DeskCommands::keepState(const std::vector<RowId>& rows, bool publish, const std::string& reason)
{
    const auto verdict = publish ? Verdict::Publish : Verdict::Keep;
    auto fresh = decidableRows(m_store.library(), rows, publish);
    std::erase_if(fresh, [&](RowId id) {
        const auto& decision = m_store.library().annotations().decision(id);
        return decision.verdict == verdict && (reason.empty() || decision.reason == reason)
            && !isChangedSince(decision, m_store.library().row(id));
    });
    if (m_recorder == nullptr || fresh.empty())
        return false;
    const auto count = static_cast<int>(fresh.size());
    setVerdict(fresh, verdict, reason,
        publish ? tr("Kept %n article(s) published", nullptr, count)
                : tr("Kept %n article(s) as draft", nullptr, count));
    return true;
}

void DeskCommands::setVerdict(
    const std::vector<RowId>& rows, Verdict verdict, const std::string& reason, const QString& text)
{
    if (m_recorder == nullptr)
        return;
    auto* command = new VerdictCommand(*m_recorder, rows, verdict, reason);
    command->setText(text);
    m_undoStack.push(command);
    Q_EMIT acted(text, {});
    Q_EMIT done(text);
}

void DeskCommands::pushPublish(const Verdicts& verdicts, std::vector<ArticleEdit> edits, const QString& text)
{
    auto acts = edits;
    auto rows = verdicts.published;
    rows.insert(rows.end(), verdicts.kept.begin(), verdicts.kept.end());
    auto* step = new QUndoCommand(text);
    if (m_recorder != nullptr && !verdicts.published.empty())
        new VerdictCommand(*m_recorder, verdicts.published, Verdict::Publish, verdicts.reason, step);
    if (m_recorder != nullptr && !verdicts.kept.empty())
        new VerdictCommand(*m_recorder, verdicts.kept, Verdict::Keep, verdicts.reason, step);
    new PublishCommand(m_store, std::move(edits),
        {.leftAlone = [this](const std::vector<RowId>& left) { sayLeftAlone(left); },
            .turned =
                [this](const std::vector<RowId>& turned) {
                    Q_EMIT revealed(turned);
                    m_store.quiet().when(Activity::Applying, [this, turned] { Q_EMIT decided(turned); });
                }},
        step);
    m_undoStack.push(step);
    // Not in the same moment as the act, where that is on very many articles.
    m_store.quiet().when(Activity::Applying, [this, rows, text, acts = std::move(acts)] {
        Q_EMIT acted(text, acts);
        Q_EMIT decided(rows);
    });
}

/// One sentence for the articles that cannot be edited; empty when all can.
QString DeskCommands::refusalOf(const std::vector<RowId>& rows, bool publish) const
{
    const auto& library = m_store.library();
    const ArticleSummary* first = nullptr;
    int count = 0;
    for (const auto id : rows) {
        if (!library.contains(id))
            continue;
        const auto& row = library.row(id);
        if (!row.error && !row.refusal && !row.publishRefusal)
            continue;
        first = first == nullptr ? &row : first;
        ++count;
    }
    if (first == nullptr)
        return {};
    const auto& error = first->error ? *first->error : first->refusal ? *first->refusal : *first->publishRefusal;
    const auto why = sentenceWithLine(error);
    if (count > 1)
        return tr("%n articles cannot be edited; the first is %1: %2", nullptr, count).arg(nameOf(*first), why);
    return publish ? tr("%1 cannot be published: %2").arg(nameOf(*first), why)
                   : tr("%1 cannot be unpublished: %2").arg(nameOf(*first), why);
}

} // namespace stet
