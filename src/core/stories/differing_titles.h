#pragma once

#include "core/stories/story_graph.h"

#include <string_view>
#include <vector>

namespace stet {

/// Returns for each node the part of its title that tells it apart from the stories linked to it: without the words at
/// its start and end that at least half of those titles contain, in any case. The whole title if no word is left, or if
/// the story is linked to none. The views are into the graph's titles.
std::vector<std::string_view> differingTitles(const StoryGraph& graph);

} // namespace stet
