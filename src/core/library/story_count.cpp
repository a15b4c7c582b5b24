#include "core/library/story_count.h"

#include <unordered_map>

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

std::vector<StoryCount> countStories(const Snapshot& rows, const Stories& stories)
{
    std::vector<StoryCount> counts(rows.size());
    std::unordered_map<const void*, StoryCount> counted;
    for (RowId id = 0; id < rows.size(); ++id) {
        if (rows[id] == nullptr || id >= stories.size() || stories[id] == nullptr)
            continue;
        const auto [count, isNew] = counted.try_emplace(stories[id].get());
        if (isNew)
            count->second = countStory(id, rows, stories);
        counts[id] = count->second;
    }
    return counts;
}

} // namespace stet
