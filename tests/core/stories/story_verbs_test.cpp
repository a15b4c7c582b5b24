#include "core/library/article_summary.h"
#include "core/library/story_links.h"
#include "core/stories/story_verbs.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

Document storyVerbsDocumentOf(const std::string& lines)
{
    return Document::ofText("---\n" + lines + "---\nBody\n");
}

std::string storyVerbsChanged(const Document& document, const std::vector<FieldChange>& changes)
{
    const auto after = applyChanges(document, changes);
    REQUIRE(after.ok());
    return std::string(after->document.bytes());
}

const std::string target
    = "title: \"The \\\"Ship\\\": part 2\"\npublishedDateTime: 2024-03-05T10:00:00Z\nquality: 7\n"
      "webUrl: https://a.example/ship\nprovider:\n  name: Post\n  domain: a.example\n  images: []\n";

} // namespace

TEST_CASE("A story is listed as related once, at the end, and taken off again byte for byte", "[stories]")
{
    const auto story = listedStory(storyVerbsDocumentOf(target).values());
    const auto document = storyVerbsDocumentOf(
        "title: b # by hand\nrelated:\n  - title: Other\n    webUrl: https://a.example/o\nquality: 5\n");
    const auto changes = addRelated(document, std::span(&story, 1));
    REQUIRE(changes.ok());
    const auto with = storyVerbsChanged(document, *changes);
    CHECK(with
        == "---\ntitle: b # by hand\nrelated:\n  - title: Other\n    webUrl: https://a.example/o\n"
           "  - title: \"The \\\"Ship\\\": part 2\"\n    publishedDateTime: 2024-03-05T10:00:00Z\n"
           "    webUrl: https://a.example/ship\n    provider:\n      name: Post\n      domain: a.example\n"
           "quality: 5\n---\nBody\n");
    const auto again = addRelated(Document::ofText(with), std::span(&story, 1));
    REQUIRE(again.ok());
    CHECK(again->empty());
    CHECK(storyVerbsChanged(Document::ofText(with), removeRelated(Document::ofText(with), story)) == document.bytes());
}

TEST_CASE(
    "A list of related stories is made where there is none, and refused where there is something else", "[stories]")
{
    const std::vector stories{listedStory(storyVerbsDocumentOf(target).values()),
        listedStory(storyVerbsDocumentOf("title: Two\nwebUrl: https://a.example/two\n").values()), ListedStory()};
    const auto bare = storyVerbsDocumentOf("title: b\n");
    const auto changes = addRelated(bare, stories);
    REQUIRE(changes.ok());
    CHECK(changes->size() == 2);
    // Neither the same under two names, nor itself.
    const auto page = storyVerbsDocumentOf("title: c\nwebUrl: https://a.example/c\n");
    const std::vector again{stories[0],
        listedStory(storyVerbsDocumentOf("webUrl: https://m.a.example/ship/\n").values()),
        listedStory(storyVerbsDocumentOf("webUrl: https://a.example/c?utm_source=x\n").values())};
    CHECK(addRelated(page, again)->size() == 1);
    CHECK(Document::ofText(storyVerbsChanged(bare, *changes)).values().find("related")->items.size() == 2);
    CHECK(addRelated(storyVerbsDocumentOf("related: none\n"), stories).error().code == ErrorCode::CollectionValue);
}

TEST_CASE("A story is taken off a list under any of its addresses, as often as it is there", "[stories]")
{
    const ListedStory story{.addresses = {addressHash("https://a.example/ship")}};
    const auto document
        = storyVerbsDocumentOf("related:\n  - webUrl: https://m.a.example/ship/?utm_source=x\n  - title: Other\n"
                               "    webUrl: https://a.example/o\n  - ampWebUrl: https://a.example/amp/ship\n");
    CHECK(storyVerbsChanged(document, removeRelated(document, story))
        == "---\nrelated:\n  - title: Other\n    webUrl: https://a.example/o\n---\nBody\n");
    CHECK(removeRelated(storyVerbsDocumentOf("title: a\n"), story).empty());
    const auto only = storyVerbsDocumentOf("title: a\nrelated:\n  - webUrl: https://a.example/ship\n");
    CHECK(storyVerbsChanged(only, removeRelated(only, story)) == "---\ntitle: a\n---\nBody\n");
    const ListedStory byTitle{.title = "Only a title"};
    const auto titled = storyVerbsDocumentOf(
        "related:\n  - title: Only a title\n  - title: Only a title\n    webUrl: https://a.example/o\n");
    CHECK(removeRelated(titled, byTitle).size() == 1);
}

TEST_CASE("One article of a story is chosen by quality, date or provider", "[stories]")
{
    Snapshot rows;
    const auto add = [&](const std::string& lines) {
        rows.push_back(std::make_shared<const ArticleSummary>(summarize(storyVerbsDocumentOf(lines), {}, "/a.md")));
    };
    add("quality: 60\npublishedDateTime: 2024-03-05\nprovider:\n  name: Post\n");
    add("quality: 80\npublishedDateTime: 2024-03-06\nprovider:\n  name: Agency\n");
    add("quality: 80\npublishedDateTime: 2024-03-04\nprovider:\n  name: Blog\n");
    add("title: says nothing\n");
    const std::vector<RowId> story{3, 0, 1, 2, 99};
    CHECK(chooseOf(story, rows, StoryChoice::BestQuality) == 2);
    CHECK(chooseOf(story, rows, StoryChoice::Earliest) == 2);
    const std::vector<std::string> order{"Herald", "agency", "POST"};
    CHECK(chooseOf(story, rows, StoryChoice::Provider, order) == 1);
    CHECK(chooseOf(std::vector<RowId>{0, 3}, rows, StoryChoice::Provider, order) == 0);
    CHECK(chooseOf(std::vector<RowId>{3, 2, 0}, rows, StoryChoice::Provider, std::vector<std::string>{"None"}) == 2);
    CHECK(chooseOf({}, rows, StoryChoice::Earliest) == noRow);
}

TEST_CASE("Stories are planned each once, where something would change", "[stories]")
{
    Snapshot rows;
    const auto add = [&](const std::string& lines) {
        rows.push_back(std::make_shared<const ArticleSummary>(summarize(storyVerbsDocumentOf(lines), {}, "/a.md")));
    };
    add("quality: 60\npublished: true\n"); // a story of two
    add("quality: 80\npublished: false\n");
    add("quality: 90\npublished: true\n"); // one that is as it should be
    add("quality: 10\npublished: false\n");
    add("quality: 50\n"); // alone
    add("published: true\n"); // none of its articles can be read any more
    const auto pair = [](RowId a, RowId b) { return std::make_shared<const std::vector<RowId>>(std::vector{a, b}); };
    Stories stories;
    stories.resize(rows.size());
    const auto first = pair(0, 1);
    const auto second = pair(2, 3);
    for (const auto id : {RowId(0), RowId(1)})
        stories.set(id, first);
    for (const auto id : {RowId(2), RowId(3)})
        stories.set(id, second);
    const std::vector<RowId> all{3, 1, 0, 4, 5, 77};
    CHECK(planStories(all, rows, stories, StoryChoice::BestQuality) == std::vector{StoryPlan{1, {0}}});
    rows.set(2, nullptr);
    CHECK(
        planStories(all, rows, stories, StoryChoice::BestQuality) == std::vector{StoryPlan{3, {2}}, StoryPlan{1, {0}}});
}
