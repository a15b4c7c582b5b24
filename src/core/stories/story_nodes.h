#pragma once

#include "core/document/value.h"
#include "core/library/article_summary.h"
#include "core/stories/story_graph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stet {

// Nodes of a graph from what articles say of themselves and of others; long texts are cut short.

StoryNode nodeOf(RowId id, const ArticleSummary& row, std::uint32_t hops);

/// A story that is not ours, as it is listed.
StoryNode nodeOf(const Value& story);

/// The first address at which a story can be read; addresses outside the web do not count.
std::string readableAt(const Value& story);

/// What a story is known by: its addresses, else its title.
std::vector<std::uint64_t> hashesOf(const Value& story);

} // namespace stet
