#pragma once

#include "models/desk/edit_service.h"

#include <QUndoCommand>

namespace stet {

/// Edits of any field, already made; one step for any number of articles.
class EditCommand final : public QUndoCommand
{
public:
    /// Identifies one visit of a person to one field; all its edits form one step. 0: a step of its own.
    using Stay = quint64;

    /// Calls `ended` with the outcome of each undo and redo.
    EditCommand(
        EditService& editor, std::vector<EditBatch> made, const QString& text, Stay stay, EditService::Ended ended);

    const std::vector<EditBatch>& edits() const { return m_edits; }

    void redo() override;
    void undo() override;
    int id() const override { return m_stay == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    EditService& m_editor;
    std::vector<EditBatch> m_edits;
    Stay m_stay;
    EditService::Ended m_ended;
    bool m_isMade = true; ///< the first redo has nothing to do
};

} // namespace stet
