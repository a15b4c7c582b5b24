#pragma once

#include "core/library/pending_edits.h"
#include "core/storage/disk.h"
#include "core/stories/story_graph.h"
#include "core/stories/story_index.h"

#include "core/parallel/stop.h"
#include <unordered_map>

namespace stet {

/// The input for the neighborhood of a story.
struct StorySurroundings
{
    Snapshot rows{};
    StoryMembers members{}; ///< the articles of the story; null if the selected one has no others
    std::unordered_map<RowId, PendingEdits> pending{}; ///< of the unsaved ones
    StoryIndex::Apart apart{}; ///< what a person keeps apart; may be null
};

/// Returns the selected article, the articles joined to it, directly or through others, and linked stories outside the
/// story: those that list the selected one, and those that the story's articles list, ours or not; without what is kept
/// apart. Nearest first, at most StoryGraph::mostNodes. Reads the shown articles of the story for what they list, and
/// searches the links of all rows: call it on a worker. Shows an article that can no longer be read without what it
/// lists. Does not set StoryNode::worst; that is for the caller. The graph of a stopped run is useless.
StoryGraph storyGraphOf(Disk& disk, const StorySurroundings& around, RowId selected, const Stop& stop = {});

} // namespace stet
