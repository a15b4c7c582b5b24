#include "core/stories/story_parting.h"

#include <unordered_set>
#include <utility>

namespace stet {

std::vector<ApartPair> partingPairs(
    std::span<const StoryIndex::ChangedRow> story, StoryIndex::Apart apart, RowId selected, RowId article)
{
    StoryIndex index;
    index.setApart(std::move(apart), {});
    index.update(story);
    std::unordered_set<RowId> reached{selected, article};
    std::vector<RowId> ways{selected};
    while (!ways.empty()) {
        const auto from = ways.back();
        ways.pop_back();
        for (const auto& joint : index.joints(from)) {
            if (reached.insert(joint.to).second)
                ways.push_back(joint.to);
        }
    }
    std::unordered_map<RowId, RowPointer> rows(story.begin(), story.end());
    std::vector<ApartPair> pairs;
    for (const auto& joint : index.joints(article)) {
        if (reached.contains(joint.to))
            pairs.push_back(ApartPair::of(std::string(rows[article]->path), std::string(rows[joint.to]->path)));
    }
    return pairs;
}

} // namespace stet
