#pragma once

#include "article_store.h"

#include <QUndoCommand>

#include <functional>
#include <vector>

namespace stet {

/// Publishes or unpublishes articles; one step however many they are.
class PublishCommand final : public QUndoCommand
{
public:
    /// Told which articles an undo or redo had to leave alone, because their field was changed by others since.
    using LeftAlone = std::function<void(const std::vector<RowId>&)>;

    PublishCommand(ArticleStore& store, std::vector<ArticleEdit> edits, bool publish, LeftAlone leftAlone);

    void redo() override;
    void undo() override;

private:
    void applyAndTurn();

    ArticleStore& m_store;
    std::vector<ArticleEdit> m_edits; ///< what the next step does
    LeftAlone m_leftAlone;
};

} // namespace stet
