#pragma once

#include "app/desk/story_pictures.h"
#include "widgets/stories/story_drawing.h"

namespace stet {

/// Prepares drawing; call it before the application is created.
void prepareStoryDrawing();

/// Returns the drawing of this build: a page, or the reason why there is none. `pictures` must outlive what it creates;
/// `isStill`: no animation.
StoryDrawingSource storyDrawingSource(StoryPictures& pictures, bool isStill);

} // namespace stet
