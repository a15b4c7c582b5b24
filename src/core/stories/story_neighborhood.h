#pragma once

#include "core/library/pending_edits.h"
#include "core/storage/disk.h"
#include "core/stories/story_graph.h"
#include "core/stories/story_index.h"

#include "core/parallel/stop.h"
#include <unordered_map>

namespace stet {

/// What the neighbourhood of a story is found in.
struct StorySurroundings
{
    Snapshot rows{};
    StoryMembers members{}; ///< the articles of the story; null where the selected one stands alone
    std::unordered_map<RowId, PendingEdits> pending{}; ///< of those that are unsaved
    StoryIndex::Apart apart{}; ///< what a person has kept apart; may be null
};

/// The selected article, those that it is joined to, directly or through others, and what is linked without being of
/// the story: who else lists the selected one, and the stories that its articles list, whether these are here or not,
/// but for what is kept apart. What is nearer to the selected one comes first, StoryGraph::mostNodes at most. Reads the
/// articles of the story that are shown, for what they list, and looks through the links of all rows: for a worker. An
/// article that cannot be read any more is shown without those. Nothing is known of problems: StoryNode::worst is left
/// to the caller. The graph of a run that is stopped is of no use.
StoryGraph storyGraphOf(Disk& disk, const StorySurroundings& around, RowId selected, const Stop& stop = {});

} // namespace stet
