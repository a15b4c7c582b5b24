#pragma once

#include "models/desk/article_store.h"

#include <QUndoCommand>

#include <vector>

namespace stet {

/// Publishes articles, unpublishes them, or some of each; one step for any number.
class PublishCommand final : public QUndoCommand
{
public:
    /// Called after undo and redo.
    struct Listeners
    {
        /// Receives the articles that were skipped because others have changed their field.
        ArticleStore::LeftAlone leftAlone;
        /// Receives the articles concerned; not called for the act itself.
        std::function<void(const std::vector<RowId>&)> turned;
    };

    PublishCommand(ArticleStore& store, std::vector<ArticleEdit> edits, Listeners listeners, QUndoCommand* parent);

    void redo() override;
    void undo() override;

private:
    void applyAndTurn();

    ArticleStore& m_store;
    std::vector<ArticleEdit> m_edits; ///< what the next undo or redo does
    Listeners m_listeners;
    bool m_isAct = true; ///< the next step is the act itself
};

} // namespace stet
