#include "models/desk/desk_commands.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "models/desk/callback_command.h"
#include "models/desk/publish_command.h"

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

} // namespace

DeskCommands::DeskCommands(ArticleStore& store, EditService& editor, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
{
}

void DeskCommands::setPublished(const std::vector<RowId>& rows, bool publish)
{
    m_store.quiet().when(Activity::Applying, [this, rows, publish] { publishNow(rows, publish); });
}

void DeskCommands::publishNow(const std::vector<RowId>& rows, bool publish)
{
    auto edits = m_store.library().publishEdits(rows, publish);
    const auto generation = m_store.generation();
    if (publish && !mayPublish(edits))
        return;
    if (m_store.generation() != generation) // while the person was asked others have written
        edits = m_store.library().publishEdits(rows, publish);
    const auto refusal = refusalOf(rows, publish);
    if (!edits.empty()) {
        const auto count = static_cast<int>(edits.size());
        pushPublish(rows, std::move(edits),
            publish ? tr("Publish %n article(s)", nullptr, count) : tr("Unpublish %n article(s)", nullptr, count));
        Q_EMIT done(
            publish ? tr("Published %n article(s)", nullptr, count) : tr("Unpublished %n article(s)", nullptr, count));
    } else if (refusal.isEmpty() && !rows.empty()) {
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

void DeskCommands::publishOnly(const std::vector<StoryPlan>& plans)
{
    m_store.quiet().when(Activity::Applying, [this, plans] { publishOnlyNow(plans); });
}

namespace {

/// What plans come to, as the articles are now.
struct PublishableStories
{
    std::vector<RowId> chosen{}; ///< each is out, or can go out
    std::vector<RowId> others{}; ///< of the same stories
    std::vector<RowId> left{}; ///< chosen ones that cannot go out; some may be gone
};

PublishableStories publishableOf(const Library& library, const std::vector<StoryPlan>& plans)
{
    PublishableStories stories;
    for (const auto& plan : plans) {
        const auto* row = library.contains(plan.chosen) ? &library.row(plan.chosen) : nullptr;
        const bool isOut = row != nullptr && isOnSite(*row);
        if (!isOut && (row == nullptr || library.publishEdits({plan.chosen}, true).empty())) {
            stories.left.push_back(plan.chosen);
            continue;
        }
        stories.chosen.push_back(plan.chosen);
        stories.others.insert(stories.others.end(), plan.others.begin(), plan.others.end());
    }
    return stories;
}

} // namespace

void DeskCommands::publishOnlyNow(const std::vector<StoryPlan>& plans)
{
    const auto& library = m_store.library();
    std::unordered_map<RowId, QString> names; // of what may be gone when the person has answered
    for (const auto& plan : plans) {
        if (library.contains(plan.chosen))
            names.emplace(plan.chosen, nameOf(library.row(plan.chosen)));
    }
    if (!mayPublish(library.publishEdits(publishableOf(library, plans).chosen, true)))
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
        auto rows = chosen;
        rows.insert(rows.end(), others.begin(), others.end());
        const auto stories = static_cast<int>(chosen.size());
        const auto name = nameOf(library.row(chosen.front()));
        const auto only = drafts.empty()
            ? tr("Published only \"%1\"").arg(name)
            : tr("Published only \"%1\"; %n other(s) became drafts", nullptr, static_cast<int>(drafts.size()))
                  .arg(name);
        pushPublish(rows, std::move(edits),
            stories == 1 ? tr("Publish only \"%1\"").arg(name)
                         : tr("Publish one article of %n story(s)", nullptr, stories));
        Q_EMIT done(stories == 1 ? only : tr("Published one article of %n story(s)", nullptr, stories));
    } else if (refusals.isEmpty() && !chosen.empty()) {
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

/// `rows`: those that were decided about; some may be so already.
void DeskCommands::pushPublish(const std::vector<RowId>& rows, std::vector<ArticleEdit> edits, const QString& text)
{
    auto acts = edits;
    m_undoStack.push(new PublishCommand(m_store, std::move(edits), text,
        {.leftAlone = [this](const std::vector<RowId>& left) { sayLeftAlone(left); },
            .turned =
                [this](const std::vector<RowId>& turned) {
                    Q_EMIT revealed(turned);
                    m_store.quiet().when(Activity::Applying, [this, turned] { Q_EMIT decided(turned); });
                }}));
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

void DeskCommands::makeEach(const std::vector<RowId>& rows, const QString& text, EditService::Prepare prepare)
{
    m_editor.makeEach(rows, std::move(prepare), [this, text](const auto& outcome) {
        if (!outcome.done.empty()) {
            push(text, outcome.done, 0);
            Q_EMIT decided(rowsOf(outcome));
            Q_EMIT done(tr("Changed: %1").arg(text));
        }
        if (!outcome.refused.empty())
            sayRefused(outcome.refused);
        else if (outcome.done.empty())
            Q_EMIT refused(tr("Nothing left to change: %1").arg(text));
    });
}

namespace {

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

void DeskCommands::push(const QString& text, std::vector<EditBatch> edits, EditCommand::Stay stay)
{
    auto* command
        = new EditCommand(m_editor, std::move(edits), text, stay, [this](const auto& turned) { sayTurned(turned); });
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
    for (const auto& [row, edit] : edits) {
        const auto [place, isNew] = places.try_emplace(row, byArticle.size());
        if (isNew)
            byArticle.push_back({row, {}});
        byArticle[place->second].edits.push_back(*edit);
    }
    push(text, std::move(byArticle), 0);
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
    if (refused.empty()) // the person knows
        return;
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
    const auto rows = rowsOf(outcome);
    if (!rows.empty()) {
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
