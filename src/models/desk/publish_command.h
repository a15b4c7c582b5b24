#pragma once

#include "models/desk/article_store.h"

#include <QUndoCommand>

#include <vector>

namespace stet {

/// Publishes articles, unpublishes them, or some of each; one step however many they are.
class PublishCommand final : public QUndoCommand
{
public:
    /// Called after undo and redo.
    struct Listeners
    {
        /// Which articles were skipped, because their field was changed by others since.
        ArticleStore::LeftAlone leftAlone;
        /// Which articles it is about; not told of the act itself.
        std::function<void(const std::vector<RowId>&)> turned;
    };

    PublishCommand(ArticleStore& store, std::vector<ArticleEdit> edits, const QString& text, Listeners listeners);

    void redo() override;
    void undo() override;

private:
    void applyAndTurn();

    ArticleStore& m_store;
    std::vector<ArticleEdit> m_edits; ///< what the next step does
    Listeners m_listeners;
    bool m_isAct = true; ///< the next step is the act itself
};

} // namespace stet
