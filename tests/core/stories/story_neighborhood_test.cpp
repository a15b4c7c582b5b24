#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_neighborhood.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>

using namespace stet;
using namespace stet::test;

namespace {

/// Articles in a folder, as they are read.
struct StoryNeighborhoodSite
{
    TempFolder folder;
    PosixDisk disk;
    StoryIndex index;
    StorySurroundings around;

    RowId add(const std::string& name, const std::string& lines)
    {
        const auto path = folder.write(name + ".md", "---\ntitle: " + name + "\n" + lines + "---\n");
        const auto id = static_cast<RowId>(around.rows.size());
        const auto row = std::make_shared<const ArticleSummary>(summarize(*readArticle(disk, path, {}), {}, path));
        around.rows.push_back(row);
        const StoryIndex::ChangedRow changed{id, row};
        index.update(std::span(&changed, 1));
        return id;
    }
    StoryGraph graph(RowId selected)
    {
        const auto members = index.cluster(selected);
        around.members
            = members.empty() ? nullptr : std::make_shared<const std::vector<RowId>>(members.begin(), members.end());
        return storyGraphOf(disk, around, selected);
    }
};

/// `title hops` of each node, and `a > b kinds` of each link.
std::string linesOf(const StoryGraph& graph)
{
    std::ostringstream out;
    for (const auto& node : graph.nodes)
        out << (node.isOurs() ? "" : "(not ours) ") << node.title << ' ' << node.hops << '\n';
    for (const auto& link : graph.links) {
        out << graph.nodes[link.from].title << " > " << graph.nodes[link.to].title << (link.isRelated ? " related" : "")
            << (link.isRelatedBack ? " back" : "") << (link.isSameAddress ? " address" : "")
            << (link.isSimilarTitle ? " title" : "") << (link.isTooCommon ? " too common" : "") << '\n';
    }
    return out.str();
}

std::string at(const std::string& name)
{
    return "https://a.example/" + name;
}

std::string listing(std::initializer_list<std::string> names)
{
    std::string lines = "related:\n";
    for (const auto& name : names)
        lines += "  - title: " + name + "\n    webUrl: " + at(name) + "\n";
    return lines;
}

} // namespace

TEST_CASE("A neighbourhood is the story's articles and what they list, the nearest first", "[stories]")
{
    StoryNeighborhoodSite site;
    const auto a = site.add("a",
        "webUrl: " + at("a") + "\npublished: false\nquality: 71\nprovider:\n  name: Post\n" + listing({"b", "far"}));
    const auto b = site.add("b", "webUrl: " + at("b") + "\n" + listing({"a", "c", "far"}));
    const auto c = site.add("c", "webUrl: " + at("c") + "\noriginalUrl: https://www.a.example/d/?utm_source=x\n");
    site.add("d", "webUrl: " + at("d") + "\n");
    site.add("alone", "webUrl: " + at("alone") + "\n");
    const auto graph = site.graph(a);
    CHECK(linesOf(graph)
        == "a 0\nb 1\nc 2\nd 3\n(not ours) far 1\n"
           "a > b related back\nb > c related\nc > d address\na > far related\nb > far related\n");
    CHECK(graph.more == 0);
    const auto& selected = graph.nodes.front();
    CHECK(selected.row == a);
    CHECK(selected.provider == "Post");
    CHECK(selected.quality == 71);
    CHECK(selected.state == PublishState::Draft);
    CHECK(selected.address == at("a"));
    CHECK(graph.nodes.back().address == at("far"));
    CHECK(site.graph(c).nodes.front().row == c);
    CHECK(site.graph(b).nodes[1].row == a);
}

TEST_CASE("An article alone is its own neighbourhood, with what it lists", "[stories]")
{
    StoryNeighborhoodSite site;
    const auto a = site.add("a", "webUrl: " + at("a") + "\n" + listing({"a", "x", "x"}));
    CHECK(linesOf(site.graph(a)) == "a 0\n(not ours) x 1\na > x related\n");
    CHECK(storyGraphOf(site.disk, site.around, noRow).nodes.empty());
}

TEST_CASE("A neighbourhood has limits, and says how much is beyond them", "[stories]")
{
    StoryNeighborhoodSite site;
    std::string lines = "webUrl: " + at("hub") + "\nrelated:\n";
    for (int i = 0; i < 500; ++i)
        lines += "  - webUrl: " + at(std::to_string(i)) + "\n";
    const auto hub = site.add("hub", lines);
    const auto graph = site.graph(hub);
    CHECK(graph.nodes.size() == StoryGraph::mostNodes);
    CHECK(graph.more == 500 - (StoryGraph::mostNodes - 1));
    CHECK(graph.links.size() == StoryGraph::mostNodes - 1);
    for (int i = 0; i < 300; ++i)
        site.add("member" + std::to_string(i),
            "webUrl: " + at("m" + std::to_string(i)) + "\n" + listing({i == 0 ? "hub" : "m" + std::to_string(i - 1)}));
    const auto many = site.graph(hub);
    CHECK(many.nodes.size() == StoryGraph::mostNodes);
    CHECK(std::all_of(many.nodes.begin(), many.nodes.end(), [](const StoryNode& node) { return node.isOurs(); }));
    CHECK(many.more == 301 - StoryGraph::mostNodes + 500);
}

TEST_CASE("What a story says of itself is text, and leads nowhere but to the web", "[stories]")
{
    StoryNeighborhoodSite site;
    const auto a = site.add("a",
        "webUrl: javascript:alert(1)\nrelated:\n  - title: '<img src=x onerror=alert(1)>'\n    webUrl: "
        "file:///etc/passwd\n"
        "  - webUrl: javascript:alert(2)\n  - plain\n  - title: "
            + std::string(5000, 'x') + "\n    webUrl: ftp://a.example\n");
    const auto graph = site.graph(a);
    REQUIRE(graph.nodes.size() == 3);
    CHECK(graph.nodes[1].title == "<img src=x onerror=alert(1)>");
    CHECK(graph.nodes[2].title.size() == 1000);
    for (const auto& node : graph.nodes)
        CHECK(node.address.empty());
}

TEST_CASE("An article whose file vanished is shown with what is known of it", "[stories]")
{
    StoryNeighborhoodSite site;
    const auto a = site.add("a", "webUrl: " + at("a") + "\n" + listing({"b"}));
    site.add("b", "webUrl: " + at("b") + "\n" + listing({"x"}));
    std::remove(site.folder.path("b.md").c_str());
    CHECK(linesOf(site.graph(a)) == "a 0\nb 1\na > b related\n");
}

TEST_CASE("What is listed and here is shown as ours, though too many share its address for one story", "[stories]")
{
    StoryNeighborhoodSite site;
    const auto hub = site.add("hub", "webUrl: " + at("hub") + "\npublished: false\n");
    const auto lister = site.add("lister", "webUrl: " + at("lister") + "\n" + listing({"hub", "far"}));
    for (std::size_t i = 0; i < StoryIndex::mostAlike; ++i)
        site.add("m" + std::to_string(i), listing({"hub"}));
    const auto graph = site.graph(lister);
    CHECK(
        linesOf(graph) == "lister 0\nhub 1\n(not ours) far 1\nlister > hub related too common\nlister > far related\n");
    CHECK(graph.nodes[0].isOfStory);
    CHECK_FALSE(graph.nodes[1].isOfStory);
    CHECK(graph.nodes[1].state == PublishState::Draft);
    CHECK(graph.nodes[1].address == at("hub"));
    // Seen from the other end: who lists it.
    const auto back = site.graph(hub);
    CHECK(back.nodes.size() == StoryGraph::mostNodes);
    CHECK(back.nodes[1].row == lister);
    CHECK(back.links.front() == StoryLink{.from = 1, .to = 0, .isRelated = true, .isTooCommon = true});
    CHECK(back.more == StoryIndex::mostAlike + 2 - StoryGraph::mostNodes);
    // What is kept apart is not shown, though it is listed.
    site.around.apart = [](const ArticleSummary& a, const ArticleSummary& b) {
        return a.path.view().ends_with("/hub.md") || b.path.view().ends_with("/hub.md");
    };
    CHECK(linesOf(site.graph(lister)) == "lister 0\n(not ours) far 1\nlister > far related\n");
    CHECK(linesOf(site.graph(hub)) == "hub 0\n");
}

TEST_CASE("Five thousand articles that all list each other are ours, and as many are shown as can be", "[stories]")
{
    constexpr RowId many = 5000;
    StoryNeighborhoodSite site;
    std::string lines = "webUrl: " + at("0") + "\nrelated:\n";
    for (RowId id = 1; id <= StoryLinks::mostRelated; ++id)
        lines += "  - webUrl: " + at(std::to_string(id)) + "\n";
    site.add("0", lines);
    std::vector<std::uint64_t> all;
    for (RowId id = 0; id < many; ++id)
        all.push_back(addressHash(at(std::to_string(id))));
    std::vector<StoryIndex::ChangedRow> rows{{0, site.around.rows[0]}};
    for (RowId id = 1; id < many; ++id) {
        auto row = *site.around.rows[0];
        row.path = site.folder.path(std::to_string(id) + ".md");
        StoryLinks links{.addresses = {all[id]}};
        for (std::size_t next = 1; next <= StoryLinks::mostRelated; ++next)
            links.related.push_back(all[(id + next) % many]);
        std::sort(links.related.begin(), links.related.end());
        row.links = Rare<StoryLinks>(std::move(links));
        site.around.rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
        rows.emplace_back(id, site.around.rows[id]);
    }
    site.index.update(rows);
    CHECK(site.index.cluster(0).empty());
    const auto graph = site.graph(0);
    CHECK(graph.nodes.size() == StoryGraph::mostNodes);
    CHECK(std::all_of(graph.nodes.begin(), graph.nodes.end(), [](const StoryNode& node) { return node.isOurs(); }));
    CHECK(std::all_of(graph.links.begin(), graph.links.end(), [](const StoryLink& link) { return link.isTooCommon; }));
    CHECK(graph.more == 2 * StoryLinks::mostRelated + 1 - StoryGraph::mostNodes); // those that list it, too
}
