// Declared in app/desk/story_drawing_source.h

// A build without WebEngine: the list of stories says all of it.

#include "app/desk/story_drawing_source.h"

#include <QCoreApplication>

namespace stet {

void prepareStoryDrawing() { }

StoryDrawingSource storyDrawingSource(StoryPictures& /*pictures*/, bool /*isStill*/)
{
    return {.make = {},
        .whyNone = QCoreApplication::translate(
            "StoryDrawing", "This build of Stet has no Qt WebEngine, so it cannot draw the graph")};
}

} // namespace stet
