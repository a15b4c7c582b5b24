#include "models/desk/edit_command.h"

#include "core/library/pending_edits.h"

#include <algorithm>
#include <utility>

namespace stet {

EditCommand::EditCommand(
    EditService& editor, std::vector<EditBatch> made, const QString& text, Stay stay, EditService::Ended ended)
    : QUndoCommand(text)
    , m_editor(editor)
    , m_edits(std::move(made))
    , m_stay(stay)
    , m_ended(std::move(ended))
{
}

void EditCommand::redo()
{
    if (!std::exchange(m_isMade, false))
        m_editor.make(m_edits, m_ended);
}

void EditCommand::undo()
{
    m_editor.make(inverseOf(m_edits), m_ended);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const EditCommand&>(*other); // only such have this id
    const auto sameRow = [](const EditBatch& a, const EditBatch& b) { return a.row == b.row; };
    if (next.m_stay != m_stay
        || !std::equal(m_edits.begin(), m_edits.end(), next.m_edits.begin(), next.m_edits.end(), sameRow))
        return false;
    bool isNothing = true;
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        PendingEdits both{.edits = std::move(m_edits[i].edits)};
        for (const auto& edit : next.m_edits[i].edits)
            both.add(edit);
        m_edits[i].edits = std::move(both.edits);
        isNothing = isNothing && m_edits[i].edits.empty();
    }
    setObsolete(isNothing);
    return true;
}

} // namespace stet
