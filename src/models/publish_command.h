#pragma once

#include "article_store.h"

#include <QUndoCommand>

#include <vector>

namespace stet {

/// Publishes or unpublishes articles; one step however many they are.
class PublishCommand final : public QUndoCommand
{
public:
    /// `leftAlone` is told which articles an undo or redo had to leave alone, because their field was changed by others
    /// since.
    PublishCommand(
        ArticleStore& store, std::vector<ArticleEdit> edits, bool publish, ArticleStore::LeftAlone leftAlone);

    void redo() override;
    void undo() override;

private:
    void applyAndTurn();

    ArticleStore& m_store;
    std::vector<ArticleEdit> m_edits; ///< what the next step does
    ArticleStore::LeftAlone m_leftAlone;
};

} // namespace stet
