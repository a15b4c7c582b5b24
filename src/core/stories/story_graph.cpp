#include "core/stories/story_graph.h"

#include "core/text/fingerprint.h"

namespace stet {

std::string StoryNode::key() const
{
    if (isOurs())
        return std::to_string(row);
    // What it is known by: its address, else its title.
    const auto known = Fingerprint::of(address.empty() ? "title " + title : "address " + address);
    return 'x' + std::to_string(known.low);
}

} // namespace stet
