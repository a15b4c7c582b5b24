#include "core/library/story_count.h"

namespace stet {

StoryCount countStory(RowId id, const Snapshot& rows, const Stories& stories)
{
    const auto isPublished
        = [&rows](RowId member) { return member < rows.size() && rows[member] != nullptr && isOnSite(*rows[member]); };
    const auto* members = id < stories.size() ? stories[id].get() : nullptr;
    if (members == nullptr)
        return {1, isPublished(id) ? 1U : 0U};
    StoryCount count{.articles = static_cast<std::uint32_t>(members->size())};
    for (const auto member : *members)
        count.published += isPublished(member) ? 1U : 0U;
    return count;
}

} // namespace stet
