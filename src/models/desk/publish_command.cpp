#include "models/desk/publish_command.h"

#include <utility>

namespace stet {

PublishCommand::PublishCommand(
    ArticleStore& store, std::vector<ArticleEdit> edits, Listeners listeners, QUndoCommand* parent)
    : QUndoCommand(parent)
    , m_store(store)
    , m_edits(std::move(edits))
    , m_listeners(std::move(listeners))
{
}

void PublishCommand::redo()
{
    applyAndTurn();
}

void PublishCommand::undo()
{
    applyAndTurn();
}

/// Undo and redo take turns, so each leaves the inverse of what it did for the other.
void PublishCommand::applyAndTurn()
{
    auto back = inverseOf(m_edits);
    m_store.apply(std::exchange(m_edits, std::move(back)), m_listeners.leftAlone);
    if (std::exchange(m_isAct, false) || !m_listeners.turned)
        return;
    std::vector<RowId> rows;
    rows.reserve(m_edits.size());
    for (const auto& edit : m_edits)
        rows.push_back(edit.row);
    m_listeners.turned(rows);
}

} // namespace stet
