#pragma once

#include "library/snapshot.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace stet {

/// The articles that tell one story, in their order; shared by all of them. Null where an article stands alone.
using StoryMembers = std::shared_ptr<const std::vector<RowId>>;

/// A story in numbers, for rows and queries.
struct StoryCount
{
    std::uint32_t articles = 1;
    std::uint32_t published = 0; ///< of them; as the site sees it, where what says nothing is published

    bool operator==(const StoryCount&) const = default;
};

} // namespace stet
