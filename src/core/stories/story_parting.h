#pragma once

#include "core/stories/apart_stories.h"

#include <span>
#include <vector>

namespace stet {

/// What a person has to keep apart for an article to be of another story than the selected one: the pairs of it and
/// each article that it is joined to and from which there is a way to the selected one without it. What it is joined to
/// on its own side stays with it. `story`: all articles of the story, both among them; `apart`: who is kept apart
/// already, may be null. Costs what their story does: for a worker.
std::vector<ApartPair> partingPairs(
    std::span<const StoryIndex::ChangedRow> story, StoryIndex::Apart apart, RowId selected, RowId article);

} // namespace stet
