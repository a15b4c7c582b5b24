#pragma once

#include "models/stories/neighborhood_job.h"

#include <QWidget>

#include <functional>

namespace stet {

/// Draws the neighbourhood of a story. The widgets know no way to do so; whoever makes the window hands one in.
class StoryDrawing : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// nullptr: there is nothing to draw.
    virtual void setGraph(const StoryGraphPointer& graph) = 0;
    /// Whether what was set is on screen.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    /// An article was chosen.
    void rowChosen(stet::RowId row);
    /// A story that is not ours was chosen; its place in StoryGraph::nodes.
    void strangerChosen(int place);
    /// Of the story at a place.
    void openRequested(int place);
    /// A link was drawn from the article at a place to the story at another.
    void joinRequested(int from, int to);
};

/// How a panel gets its drawing, when it is first looked at.
struct StoryDrawingSource
{
    std::function<StoryDrawing*(QWidget* parent)> make{}; ///< null where nothing can be drawn
    QString whyNone{}; ///< a sentence for that case
};

} // namespace stet
