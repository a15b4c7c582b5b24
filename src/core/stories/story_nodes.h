#pragma once

#include "core/document/value.h"
#include "core/library/article_summary.h"
#include "core/stories/story_graph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stet {

// Nodes of a graph, made from what articles say of themselves and of others; long texts are truncated.

StoryNode nodeOf(RowId id, const ArticleSummary& row, std::uint32_t hops);

/// A story that is not ours, from its entry in a list.
StoryNode nodeOf(const Value& story);

/// Returns the first web address at which a story can be read; ignores other addresses.
std::string readableAt(const Value& story);

/// Returns the hashes that identify a story: of its addresses, else of its title.
std::vector<std::uint64_t> hashesOf(const Value& story);

} // namespace stet
