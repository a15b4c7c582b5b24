#include "core/library/article_summary.h"
#include "core/stories/story_parting.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <string>

using namespace stet;

namespace {

/// An article that lists others by their numbers.
StoryIndex::ChangedRow storyPartingArticle(RowId id, std::initializer_list<RowId> related)
{
    std::string lines = "webUrl: https://a.example/" + std::to_string(id) + "\nrelated:\n";
    for (const auto each : related)
        lines += "  - webUrl: https://a.example/" + std::to_string(each) + "\n";
    const auto document = Document::ofText("---\n" + lines + "---\n");
    return {id, std::make_shared<const ArticleSummary>(summarize(document, {}, "/" + std::to_string(id)))};
}

ApartPair pair(RowId a, RowId b)
{
    return ApartPair::of("/" + std::to_string(a), "/" + std::to_string(b));
}

} // namespace

TEST_CASE("What is kept apart is cut off from the selected one, and keeps what hangs on it", "[stories][apart]")
{
    const std::vector story{storyPartingArticle(0, {1, 2}), storyPartingArticle(1, {2}), storyPartingArticle(2, {3}),
        storyPartingArticle(3, {4}), storyPartingArticle(4, {})};
    using Pairs = std::vector<ApartPair>;
    CHECK(partingPairs(story, {}, 0, 2) == Pairs{pair(0, 2), pair(1, 2)});
    CHECK(partingPairs(story, {}, 0, 3) == Pairs{pair(2, 3)});
    CHECK(partingPairs(story, {}, 0, 1) == Pairs{pair(0, 1), pair(1, 2)});
    CHECK(partingPairs(story, {}, 4, 3) == Pairs{pair(3, 4)});
    CHECK(partingPairs(story, {}, 0, 9).empty());
    const auto apart
        = [](const ArticleSummary& a, const ArticleSummary& b) { return ApartPair::of(a.path, b.path) == pair(0, 2); };
    CHECK(partingPairs(story, apart, 0, 2) == Pairs{pair(1, 2)});
}

TEST_CASE("An article leaves a story that is larger than what is shown of it", "[stories][apart]")
{
    constexpr RowId many = 1000;
    std::vector<StoryIndex::ChangedRow> story;
    for (RowId id = 0; id < many; ++id)
        story.push_back(storyPartingArticle(id, {(id + 1) % many})); // a ring: there are two ways to each
    const auto pairs = partingPairs(story, {}, 0, 1);
    CHECK(pairs == std::vector{pair(0, 1), pair(1, 2)});
    StoryIndex index;
    index.setApart(
        [&](const ArticleSummary& a, const ArticleSummary& b) {
            return std::ranges::find(pairs, ApartPair::of(a.path, b.path)) != pairs.end();
        },
        {});
    index.update(story);
    CHECK(index.cluster(0).size() == many - 1);
    CHECK(index.cluster(1).empty());
}
