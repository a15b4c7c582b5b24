#include "desk_commands.h"

#include "article_texts.h"
#include "messages/error_messages.h"
#include "publish_command.h"

namespace stet {

DeskCommands::DeskCommands(ArticleStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

void DeskCommands::setPublished(const std::vector<RowId>& rows, bool publish)
{
    m_store.settle();
    auto edits = m_store.library().publishEdits(rows, publish);
    const auto refusal = refusalOf(rows, publish);
    if (!edits.empty()) {
        const auto count = static_cast<int>(edits.size());
        m_undoStack.push(new PublishCommand(
            m_store, std::move(edits), publish, [this](const std::vector<RowId>& left) { sayLeftAlone(left); }));
        Q_EMIT done(
            publish ? tr("Published %n article(s)", nullptr, count) : tr("Unpublished %n article(s)", nullptr, count));
    } else if (refusal.isEmpty() && !rows.empty()) {
        Q_EMIT refused(publish ? tr("Published already") : tr("Unpublished already"));
    }
    if (!refusal.isEmpty())
        Q_EMIT refused(refusal);
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

void DeskCommands::sayLeftAlone(const std::vector<RowId>& rows)
{
    const auto first
        = m_store.library().contains(rows.front()) ? nameOf(m_store.library().row(rows.front())) : QString();
    Q_EMIT refused(
        tr("%n article(s) left alone, changed since by others: %1", nullptr, static_cast<int>(rows.size())).arg(first));
}

void DeskCommands::undo()
{
    const auto text = m_undoStack.undoText();
    if (!m_undoStack.canUndo())
        return;
    Q_EMIT done(tr("Undone: %1").arg(text));
    m_undoStack.undo();
}

void DeskCommands::redo()
{
    const auto text = m_undoStack.redoText();
    if (!m_undoStack.canRedo())
        return;
    Q_EMIT done(tr("Done again: %1").arg(text));
    m_undoStack.redo();
}

void DeskCommands::clear()
{
    m_undoStack.clear();
}

} // namespace stet
