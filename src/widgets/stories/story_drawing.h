#pragma once

#include "models/stories/neighborhood_job.h"

#include <QWidget>

#include <functional>

namespace stet {

/// Draws the neighborhood of a story. An interface: whoever creates the window supplies an implementation.
class StoryDrawing : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// nullptr: there is nothing to draw.
    virtual void setGraph(const StoryGraphPointer& graph) = 0;
    /// Whether the graph is on screen.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    /// The person chose an article.
    void rowChosen(stet::RowId row);
    /// The person chose a story outside the opened folders; its place in StoryGraph::nodes.
    void strangerChosen(int place);
    /// For the story at a place.
    void openRequested(int place);
    /// The person asked for the context menu of the story at a place. `at`: on the screen.
    void menuRequested(int place, QPoint at);
    /// The person drew a link from the article at one place to the story at another.
    void joinRequested(int from, int to);
};

/// Creates a panel's drawing when that is first visible.
struct StoryDrawingSource
{
    std::function<StoryDrawing*(QWidget* parent)> make{}; ///< null if nothing can be drawn
    QString whyNone{}; ///< why, as a sentence
};

} // namespace stet
