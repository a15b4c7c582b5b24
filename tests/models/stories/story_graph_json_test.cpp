#include "models/stories/story_graph_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

TEST_CASE(
    "A graph goes to the page with states, scores, problems and kinds of links, and titles as they are", "[stories]")
{
    QLocale::setDefault(QLocale::c());
    StoryGraph graph;
    graph.nodes = {{.row = 7,
                       .title = "<img src=x onerror=alert(1)>",
                       .provider = "Post",
                       .dateText = "2024-02-21",
                       .date = 1708473600,
                       .quality = 71,
                       .state = PublishState::Published,
                       .worst = RowProblems::Worst::Error},
        {.title = "Far", .address = "https://a.example/far", .hops = 1}};
    graph.links = {{.from = 0, .to = 1, .isRelated = true, .isSimilarTitle = true}};
    graph.more = 3;
    const auto json = storyGraphJson(graph);
    const auto keys = storyKeys(graph);
    CHECK(json[u"selected"_s] == u"7"_s);
    CHECK(keys[0] == u"7"_s);
    CHECK(keys[1].startsWith(u'x'));
    CHECK(json[u"words"_s].toObject()[u"more"_s] == u"3 more"_s);
    const auto first = json[u"nodes"_s].toArray().at(0).toObject();
    CHECK(first[u"title"_s] == u"<img src=x onerror=alert(1)>"_s);
    CHECK(first[u"label"_s] == u"Post · 71"_s);
    CHECK(first[u"part"_s] == u"<img src=x onerror=alert(1)>"_s);
    CHECK(first[u"state"_s] == u"published"_s);
    CHECK(first[u"problem"_s] == u"error"_s);
    CHECK(first[u"quality"_s].toDouble() == 71);
    CHECK(first[u"facts"_s].toArray()
        == QJsonArray{u"Published"_s, u"Quality 71"_s, u"21 Feb 2024"_s, u"Post"_s, u"Has errors"_s});
    const auto second = json[u"nodes"_s].toArray().at(1).toObject();
    CHECK(second[u"state"_s] == u"elsewhere"_s);
    CHECK_FALSE(second[u"ours"_s].toBool());
    CHECK(second[u"quality"_s].isNull());
    const auto link = json[u"links"_s].toArray().at(0).toObject();
    CHECK(link[u"from"_s] == keys[0]);
    CHECK(link[u"to"_s] == keys[1]);
    CHECK(link[u"related"_s].toBool());
    CHECK_FALSE(link[u"address"_s].toBool());
    CHECK(link[u"text"_s]
        == u"\"<img src=x onerror=alert(1)>\" lists \"Far\" as related\nTheir titles are nearly equal"_s);
    CHECK(storyGraphJson({}).isEmpty());
}

TEST_CASE("Of very many lines those of the selected story are drawn first, and the others counted", "[stories]")
{
    StoryGraph graph;
    for (RowId row = 0; row < 70; ++row)
        graph.nodes.push_back({.row = row});
    for (std::uint32_t from = 1; from < 70; ++from) {
        for (std::uint32_t to = from + 1; to < 70; ++to)
            graph.links.push_back({.from = from, .to = to, .isRelated = true});
    }
    const auto others = graph.links.size();
    for (std::uint32_t to = 1; to < 70; ++to)
        graph.links.push_back({.from = to, .to = 0, .isRelated = true});
    const auto json = storyGraphJson(graph);
    const auto links = json[u"links"_s].toArray();
    REQUIRE(links.size() == 2000);
    for (int i = 0; i < 69; ++i)
        CHECK(links[i].toObject()[u"to"_s] == u"0"_s);
    CHECK(json[u"words"_s].toObject()[u"more"_s] == u"%1 more line(s)"_s.arg(others + 69 - 2000));
    graph.links.clear();
    CHECK(storyGraphJson(graph)[u"words"_s].toObject()[u"more"_s] == QString());
}

TEST_CASE("A story that is not here keeps its key from one graph to the next", "[stories]")
{
    const StoryNode far{.title = "Far", .address = "https://a.example/far"};
    auto renamed = far;
    renamed.title = "Other";
    CHECK(far.key() == renamed.key());
    CHECK(StoryNode{.title = "Far"}.key() == StoryNode{.title = "Far", .hops = 2}.key());
    CHECK(StoryNode{.title = "Far"}.key() != StoryNode{.title = "Near"}.key());
    CHECK(StoryNode{.title = "https://a.example/far"}.key() != far.key());
}
