#include "core/stories/differing_titles.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

StoryGraph graphOfTitles(const std::vector<std::string>& titles)
{
    StoryGraph graph;
    for (std::uint32_t i = 0; i < titles.size(); ++i) {
        graph.nodes.push_back({.row = i, .title = titles[i]});
        if (i > 0)
            graph.links.push_back({.from = 0, .to = i});
        if (i > 1)
            graph.links.push_back({.from = i - 1, .to = i});
    }
    return graph;
}

std::vector<std::string> differing(const std::vector<std::string>& titles)
{
    const auto graph = graphOfTitles(titles);
    const auto parts = differingTitles(graph);
    return {parts.begin(), parts.end()};
}

} // namespace

TEST_CASE("Titles of a story are told apart by the words that the others do not share", "[stories]")
{
    CHECK(differing({"Harbour opens tidal turbine", "Harbour opens tidal turbine to visitors on Sunday",
              "Tidal turbine: why the harbour waited"})
        == std::vector<std::string>{"Harbour opens tidal turbine", "to visitors on Sunday", "why the harbour waited"});
    CHECK(differing({"The \u201Cbees\u201D of Merrow \u2013 a study", "THE BEES of Merrow win"})
        == std::vector<std::string>{"a study", "win"});
}

TEST_CASE("A title without a word of its own is shown whole", "[stories]")
{
    CHECK(differing({"Library lends a boat", "Library lends a boat"})
        == std::vector<std::string>{"Library lends a boat", "Library lends a boat"});
    CHECK(differing({"Alone"}) == std::vector<std::string>{"Alone"});
    CHECK(differing({"", "x"}) == std::vector<std::string>{"", "x"});
}

TEST_CASE("Only the stories linked to a story are compared with it", "[stories]")
{
    auto graph = graphOfTitles({"Ferry fares rise", "Ferry fares rise again", "Ferry sinks"});
    graph.links = {{.from = 0, .to = 1}};
    const auto parts = differingTitles(graph);
    CHECK(parts[1] == "again");
    CHECK(parts[2] == "Ferry sinks");
}
