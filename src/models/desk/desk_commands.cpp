#include "models/desk/desk_commands.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "models/desk/callback_command.h"
#include "models/desk/restored_verdicts.h"

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

void DeskCommands::decide(const QString& text, std::function<void()> make, std::function<void()> takeBack)
{
    m_store.quiet().when(
        Activity::Edits | Activity::Applying, [this, text, make = std::move(make), takeBack = std::move(takeBack)] {
            m_undoStack.push(new CallbackCommand(text, make, takeBack));
            Q_EMIT acted(text, {});
            Q_EMIT done(text);
        });
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
        turned = [verdicts = std::make_shared<RestoredVerdicts>(m_store, *m_recorder, published)](
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

std::vector<RowId> DeskCommands::unapplied()
{
    std::vector<RowId> rows;
    Q_EMIT unappliedAsked(rows);
    std::erase_if(rows, [this](RowId row) { return !m_store.library().contains(row); });
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
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
