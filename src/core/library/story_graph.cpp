#include "library/story_graph.h"

#include "library/fingerprint.h"

#include <algorithm>

namespace stet {

std::string StoryNode::key() const
{
    if (isOurs())
        return std::to_string(row);
    // What it is known by: its address, else its title.
    const auto known = Fingerprint::of(address.empty() ? "title " + title : "address " + address);
    return 'x' + std::to_string(known.low);
}

std::vector<std::size_t> neighboursTowards(const StoryGraph& graph, std::size_t place)
{
    if (place == 0 || place >= graph.nodes.size() || !graph.nodes[place].isOurs())
        return {};
    std::vector<bool> isReached(graph.nodes.size());
    std::vector<std::size_t> neighbours;
    isReached[0] = true;
    for (bool goesOn = true; goesOn;) { // as often as the way is long
        goesOn = false;
        for (const auto& link : graph.links) {
            if (!graph.nodes[link.from].isOurs() || !graph.nodes[link.to].isOurs() || link.from == place
                || link.to == place)
                continue;
            if (isReached[link.from] != isReached[link.to]) {
                isReached[link.from] = isReached[link.to] = true;
                goesOn = true;
            }
        }
    }
    for (const auto& link : graph.links) {
        const std::size_t other = link.from == place ? link.to : link.from;
        if ((link.from == place || link.to == place) && isReached[other] && graph.nodes[other].isOurs())
            neighbours.push_back(other);
    }
    std::sort(neighbours.begin(), neighbours.end());
    return neighbours;
}

} // namespace stet
