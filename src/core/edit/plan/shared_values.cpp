#include "core/edit/plan/shared_values.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stet {

namespace {

/// The entry or item whose key or value a node is or is part of.
NodeId entryOf(const FrontMatter& tree, NodeId id)
{
    while (id != 0 && tree.node(id).isInKey)
        id = tree.node(id).parent;
    return id;
}

/// Names the fields that a value belongs to: where it is written, and its aliases.
Error sharedError(const Document& document, NodeId target)
{
    const auto& tree = document.frontMatter();
    constexpr std::size_t most = 5;
    std::vector<std::string> names;
    const auto add = [&](NodeId id) {
        if (names.size() > most)
            return;
        auto entry = entryOf(tree, id);
        // Of a `<<` the map that it is in, or its entry, is the field.
        const auto isMerge
            = [&](NodeId node) { return node != 0 && !tree.mergedMaps(tree.node(node), document.bytes()).empty(); };
        if (isMerge(entry))
            entry = tree.node(entry).parent;
        else if (entry != 0 && isMerge(tree.node(entry).parent))
            entry = tree.node(tree.node(entry).parent).parent;
        const auto path = pathTo(document, entry);
        auto name = path.empty() ? std::string("front matter") : path.toText();
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    };
    add(target);
    for (NodeId id = 0; id < tree.nodes().size(); ++id) {
        if (tree.node(id).kind == NodeKind::Alias && tree.detailsOf(id)->target == target)
            add(id);
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most)
        list += ", …";
    return {.code = ErrorCode::SharedValue,
        .line = static_cast<int>(tree.node(entryOf(tree, target)).line),
        .detail = std::move(list)};
}

bool isShared(const FrontMatter& tree, NodeId id)
{
    if (tree.detailsOf(id)->anchor == 0)
        return false;
    const auto& nodes = tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.kind == NodeKind::Alias && tree.detailsOf(tree.idOf(node))->target == id;
    });
}

} // namespace

KeyPath pathTo(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    std::vector<KeyPath::Segment> segments;
    for (; id != 0; id = tree.node(id).parent) {
        const auto& node = tree.node(id);
        if (!node.key.empty()) {
            segments.emplace_back(
                std::string(node.complexKey ? node.key.of(document.bytes()) : tree.keyText(node, document.bytes())));
            continue;
        }
        std::uint32_t index = 0;
        for (auto other = tree.node(node.parent).firstChild; other != id; other = tree.node(other).nextSibling)
            ++index;
        segments.emplace_back(index);
    }
    std::reverse(segments.begin(), segments.end());
    return segments.empty() ? KeyPath() : KeyPath(std::move(segments));
}

std::optional<Error> sharedAround(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    if (!tree.hasReferences())
        return std::nullopt;
    for (; id != noNode; id = tree.node(id).parent) {
        if (isShared(tree, id))
            return sharedError(document, id);
    }
    return std::nullopt;
}

std::optional<Error> sharedIn(const Document& document, NodeId id, bool withKey)
{
    const auto& tree = document.frontMatter();
    if (auto error = sharedAround(document, id); error || !tree.hasReferences())
        return error;
    const auto isGone = [&](NodeId node) {
        const auto entry = entryOf(tree, node);
        return tree.isWithin(node, id) && (withKey || entry != id || !tree.node(node).isInKey);
    };
    for (NodeId alias = 0; alias < tree.nodes().size(); ++alias) {
        if (tree.node(alias).kind != NodeKind::Alias || isGone(alias))
            continue;
        if (const auto target = tree.detailsOf(alias)->target; isGone(target))
            return sharedError(document, target);
    }
    return std::nullopt;
}

Error sharedThrough(const Document& document, NodeId alias)
{
    return sharedError(document, document.frontMatter().resolved(alias));
}

} // namespace stet
