#pragma once

#include "app/story_pictures.h"
#include "widgets/stories/story_drawing.h"

namespace stet {

/// What drawing needs before there is an application.
void prepareStoryDrawing();

/// The drawing of this build: a page, or none and why. `pictures` must outlive what it makes; `isStill`: nothing is to
/// move by itself.
StoryDrawingSource storyDrawingSource(StoryPictures& pictures, bool isStill);

} // namespace stet
