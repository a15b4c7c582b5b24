#pragma once

#include "core/library/snapshot.h"

#include <cstdint>

namespace stet {

/// A story in numbers, for rows and queries.
struct StoryCount
{
    std::uint32_t articles = 1;
    std::uint32_t published = 0; ///< of them; as the site sees it, where what says nothing is published

    bool operator==(const StoryCount&) const = default;
};

/// Counts the articles that tell the story of `id`, itself included, and those of them that are on the site. An article
/// alone is one.
StoryCount countStory(RowId id, const Snapshot& rows, const Stories& stories);

} // namespace stet
