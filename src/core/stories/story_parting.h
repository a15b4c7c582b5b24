#pragma once

#include "core/stories/apart_stories.h"

#include <span>
#include <vector>

namespace stet {

/// Returns the pairs to keep apart so that an article leaves the story of the selected one: the article with each one
/// it is joined to from which a path leads to the selected one without it. Articles joined only on its own side stay
/// with it. `story`: all articles of the story, both included; `apart`: who is already kept apart, may be null. As slow
/// as the story is large: call it on a worker.
std::vector<ApartPair> partingPairs(
    std::span<const StoryIndex::ChangedRow> story, StoryIndex::Apart apart, RowId selected, RowId article);

} // namespace stet
