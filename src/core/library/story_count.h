#pragma once

#include <cstdint>

namespace stet {

/// A story in numbers, for rows and queries.
struct StoryCount
{
    std::uint32_t articles = 1;
    std::uint32_t published = 0; ///< of them; as the site sees it, where what says nothing is published

    bool operator==(const StoryCount&) const = default;
};

} // namespace stet
