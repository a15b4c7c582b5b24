#include "models/desk/desk_commands.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "models/desk/callback_command.h"
#include "models/desk/publish_command.h"
#include "models/desk/publishable_rows.h"
#include "models/desk/restored_verdicts.h"
#include "models/desk/verdict_command.h"

#include <unordered_map>

namespace stet {

namespace {

std::vector<RowId> rowsOf(const EditService::Outcome& outcome)
{
    std::vector<RowId> rows;
    for (const auto& article : outcome.done)
        rows.push_back(article.row);
    return rows;
}

std::vector<ArticleEdit> single(const std::vector<EditBatch>& edits)
{
    std::vector<ArticleEdit> all;
    for (const auto& article : edits) {
        for (const auto& edit : article.edits)
            all.emplace_back(article.row, edit);
    }
    return all;
}

} // namespace

DeskCommands::DeskCommands(ArticleStore& store, EditService& editor, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
{
}

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

void DeskCommands::decide(const QString& text, std::function<void()> make, std::function<void()> takeBack)
{
    m_store.quiet().when(
        Activity::Edits | Activity::Applying, [this, text, make = std::move(make), takeBack = std::move(takeBack)] {
            m_undoStack.push(new CallbackCommand(text, make, takeBack));
            Q_EMIT acted(text, {});
            Q_EMIT done(text);
        });
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
        if (!row.error && !row.refusal && row.publishEditable)
            continue;
        first = first == nullptr ? &row : first;
        ++count;
    }
    if (first == nullptr)
        return {};
    const Error unwritable{.code = ErrorCode::OpaqueField, .detail = library.publishField().path.toText()};
    const auto& error = first->error ? *first->error : first->refusal ? *first->refusal : unwritable;
    const auto why = sentenceWithLine(error);
    if (count > 1)
        return tr("%n articles cannot be edited; the first is %1: %2", nullptr, count).arg(nameOf(*first), why);
    return publish ? tr("%1 cannot be published: %2").arg(nameOf(*first), why)
                   : tr("%1 cannot be unpublished: %2").arg(nameOf(*first), why);
}

void DeskCommands::change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
    EditCommand::Stay stay, EditService::Ended ended)
{
    m_editor.change(rows, std::move(changes), [this, path, stay, ended = std::move(ended)](const auto& outcome) {
        if (!outcome.done.empty()) {
            // What was changed in the source may be one field.
            const auto& edits = outcome.done.front().edits;
            const bool isOneField = path.empty() && outcome.done.size() == 1 && edits.size() == 1;
            const auto text = textOf(nameOfField(isOneField ? edits.front().path : path), outcome.done);
            push(text, outcome.done, stay);
            Q_EMIT decided(rowsOf(outcome));
            Q_EMIT done(tr("Changed: %1").arg(text));
        }
        if (ended)
            ended(outcome);
        else if (!outcome.refused.empty())
            sayRefused(outcome.refused);
    });
}

/// What follows the act of a name: a step on the stack, and a sentence.
EditService::Ended DeskCommands::concluding(std::function<QString(const EditService::Outcome&)> nameOfAct)
{
    return [this, nameOfAct = std::move(nameOfAct)](const auto& outcome) {
        if (!outcome.done.empty()) {
            push(nameOfAct(outcome), outcome.done, 0);
            Q_EMIT decided(rowsOf(outcome));
            Q_EMIT done(tr("Changed: %1").arg(nameOfAct(outcome)));
        }
        if (!outcome.refused.empty())
            sayRefused(outcome.refused);
        else if (outcome.done.empty())
            Q_EMIT refused(tr("Nothing left to change: %1").arg(nameOfAct(outcome)));
    };
}

void DeskCommands::makeEach(const std::vector<RowId>& rows, const QString& text, EditService::Prepare prepare)
{
    m_editor.makeEach(rows, std::move(prepare), concluding([text](const auto& /*outcome*/) { return text; }));
}

void DeskCommands::make(std::vector<EditBatch> edits, const KeyPath& path)
{
    m_editor.make(std::move(edits), concluding([this, field = nameOfField(path)](const auto& outcome) {
        return outcome.done.empty() ? field : textOf(field, outcome.done);
    }));
}

void DeskCommands::push(
    const QString& text, std::vector<EditBatch> edits, EditCommand::Stay stay, const EditService::Ended& turned)
{
    auto* command = new EditCommand(m_editor, std::move(edits), text, stay, [this, turned](const auto& outcome) {
        sayTurned(outcome);
        if (turned)
            turned(outcome);
    });
    const auto made = command->edits();
    const auto index = m_undoStack.index();
    m_undoStack.push(command);
    if (m_undoStack.index() > index) {
        Q_EMIT acted(text, single(made));
        return;
    }
    // It went into the step before it, and may have undone that.
    Q_EMIT undone();
    if (m_undoStack.index() == index)
        Q_EMIT acted(text, single(static_cast<const EditCommand*>(m_undoStack.command(index - 1))->edits()));
}

void DeskCommands::restore(const QString& text, const std::vector<ArticleEdit>& edits)
{
    std::vector<EditBatch> byArticle;
    std::unordered_map<RowId, std::size_t> places;
    std::vector<RowId> published; // or made drafts
    for (const auto& [row, edit] : edits) {
        if (edit->path == m_store.library().publishField().path)
            published.push_back(row);
        const auto [place, isNew] = places.try_emplace(row, byArticle.size());
        if (isNew)
            byArticle.push_back({row, {}});
        byArticle[place->second].edits.push_back(*edit);
    }
    EditService::Ended turned;
    if (m_recorder != nullptr && !published.empty()) {
        turned = [verdicts = std::make_shared<RestoredVerdicts>(m_store, *m_recorder, std::move(published))](
                     const auto& outcome) { verdicts->follow(outcome); };
    }
    push(text, std::move(byArticle), 0, turned);
}

void DeskCommands::revert(const std::vector<RowId>& rows)
{
    std::vector<EditBatch> pending;
    for (const auto row : rows) {
        if (m_store.library().isUnsaved(row))
            pending.push_back({row, m_store.library().pending(row).edits});
    }
    if (!pending.empty())
        revert(pending, tr("Changes"));
}

void DeskCommands::revert(const std::vector<EditBatch>& pending, const QString& field)
{
    m_editor.make(inverseOf(pending), [this, field](const auto& outcome) {
        if (!outcome.done.empty()) {
            const auto what = textOf(field, outcome.done);
            push(tr("Revert: %1").arg(what), outcome.done, 0);
            Q_EMIT decided(rowsOf(outcome));
            Q_EMIT done(tr("Reverted: %1").arg(what));
        }
        if (!outcome.refused.empty())
            sayRefused(outcome.refused);
    });
}

/// `Title of "How to"`, `Title of 12 articles`.
QString DeskCommands::textOf(const QString& field, const std::vector<EditBatch>& edits) const
{
    const auto row = edits.front().row;
    if (edits.size() == 1 && m_store.library().contains(row))
        return tr("%1 of \"%2\"").arg(field, nameOf(m_store.library().row(row)));
    return tr("%2 of %n article(s)", nullptr, static_cast<int>(edits.size())).arg(field);
}

void DeskCommands::sayRefused(const std::vector<EditService::Refusal>& all)
{
    auto refused = all;
    std::erase_if(refused, [](const auto& refusal) { return refusal.error.code == ErrorCode::Cancelled; });
    if (refused.empty())
        return; // the person knows
    const auto& [row, error] = refused.front();
    const auto count = static_cast<int>(refused.size());
    const bool isThere = m_store.library().contains(row);
    const auto name = isThere ? nameOf(m_store.library().row(row)) : QString();
    const bool isOfOther = isThere && !error.path.empty() && m_store.library().row(row).path != error.path;
    const auto why = isOfOther ? located(error) : sentenceWithLine(error);
    Q_EMIT this->refused(count == 1
            ? tr("%1 was not changed: %2").arg(name, why)
            : tr("%n articles were not changed; the first is %1: %2", nullptr, count).arg(name, why));
}

void DeskCommands::sayTurned(const EditService::Outcome& outcome)
{
    if (const auto rows = rowsOf(outcome); !rows.empty()) {
        Q_EMIT revealed(rows);
        Q_EMIT decided(rows);
    }
    if (!outcome.refused.empty())
        sayRefused(outcome.refused);
}

void DeskCommands::sayLeftAlone(const std::vector<RowId>& rows)
{
    const auto first
        = m_store.library().contains(rows.front()) ? nameOf(m_store.library().row(rows.front())) : QString();
    Q_EMIT refused(
        tr("Skipped %n article(s) that others have changed since: %1", nullptr, static_cast<int>(rows.size()))
            .arg(first));
}

void DeskCommands::undo()
{
    m_store.quiet().when(Activity::Edits | Activity::Applying, [this] {
        if (!m_undoStack.canUndo())
            return;
        Q_EMIT stepUndone(tr("Undone: %1").arg(m_undoStack.undoText()));
        m_undoStack.undo();
        Q_EMIT undone();
    });
}

void DeskCommands::redo()
{
    m_store.quiet().when(Activity::Edits | Activity::Applying, [this] {
        if (!m_undoStack.canRedo())
            return;
        Q_EMIT done(tr("Redone: %1").arg(m_undoStack.redoText()));
        m_undoStack.redo();
        Q_EMIT redone();
    });
}

void DeskCommands::clear()
{
    m_editor.cancel();
    if (m_undoStack.count() > 0)
        Q_EMIT forgotten();
    m_undoStack.clear();
}

} // namespace stet
