#pragma once

#include "core/library/snapshot.h"

#include <cstdint>
#include <vector>

namespace stet {

/// A story in numbers, for rows and queries.
struct StoryCount
{
    std::uint32_t articles = 1;
    std::uint32_t published = 0; ///< of these; as the site sees it: articles without the switch are published

    bool operator==(const StoryCount&) const = default;
};

/// Counts the articles that tell the story of `id`, itself included, and how many of them are on the site. A lone
/// article counts as one.
StoryCount countStory(RowId id, const Snapshot& rows, const Stories& stories);

/// Counts the stories of all rows, each once, however many articles it has. Articles without others are StoryCount().
std::vector<StoryCount> countStories(const Snapshot& rows, const Stories& stories);

} // namespace stet
