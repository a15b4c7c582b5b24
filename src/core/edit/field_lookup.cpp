#include "core/edit/field_lookup.h"

#include "core/edit/plan/shared_values.h"

namespace stet {

namespace {

/// The entry of a map whose key, a list or a map, is written so; noNode where there is none.
NodeId entryOfCollectionKey(const Document& document, NodeId map, std::string_view written)
{
    const auto& tree = document.frontMatter();
    for (auto id = tree.node(map).firstChild; id != noNode; id = tree.node(id).nextSibling) {
        if (tree.node(id).complexKey && tree.node(id).key.of(document.bytes()) == written)
            return id;
    }
    return noNode;
}

} // namespace

Error refusalOf(ErrorCode code, const KeyPath& path, const Node* node)
{
    return {.code = code, .line = node == nullptr ? 0 : static_cast<int>(node->line), .detail = path.toText()};
}

NodeId mergeThatBrings(const Document& document, NodeId map, std::string_view key)
{
    const auto& tree = document.frontMatter();
    if (!tree.hasReferences() || tree.node(map).kind != NodeKind::Map)
        return noNode;
    auto found = noNode;
    for (auto id = tree.node(map).firstChild; id != noNode; id = tree.node(id).nextSibling) {
        if (!tree.node(id).complexKey && tree.keyText(tree.node(id), document.bytes()) == key)
            found = noNode; // an own key behind it counts
        for (const auto merged : tree.mergedMaps(tree.node(id), document.bytes())) {
            if (document.valueOf(merged).find(key) != nullptr)
                found = id;
        }
    }
    return found;
}

NodeId mapThatBrings(const Document& document, NodeId merge, std::string_view key)
{
    const auto& tree = document.frontMatter();
    auto found = merge;
    for (const auto map : tree.mergedMaps(tree.node(merge), document.bytes())) {
        if (document.valueOf(map).find(key) != nullptr)
            found = map;
    }
    return found;
}

Result<NodeId> fieldAt(const Document& document, const KeyPath& path)
{
    if (document.refusal())
        return *document.refusal();
    if (path.empty())
        return refusalOf(ErrorCode::NotAContainer, path);
    if (path.topKey() == protectedKey)
        return refusalOf(ErrorCode::Protected, path, document.find(KeyPath::ofKey(protectedKey)));
    const auto& tree = document.frontMatter();
    const auto whole = tree.find(path, document.bytes());
    if (tree.details() == nullptr || (whole != noNode && !tree.hasReferences()))
        return whole;
    NodeId id = 0;
    for (std::size_t depth = 0; depth < path.size(); ++depth) {
        const auto* key = std::get_if<std::string>(&path.segments()[depth]);
        if (tree.node(id).kind == NodeKind::Alias)
            return sharedThrough(document, id);
        const auto next = key != nullptr ? tree.child(id, *key, document.bytes())
                                         : tree.item(id, std::get<std::uint32_t>(path.segments()[depth]));
        if (next != noNode) {
            // What a `<<` below overrides does not count, and neither would an edit in it.
            const auto merge = key != nullptr && *key != "<<" && depth + 1 < path.size()
                ? mergeThatBrings(document, id, *key)
                : noNode;
            if (merge != noNode)
                return sharedThrough(document, mapThatBrings(document, merge, *key));
            id = next;
            continue;
        }
        if (key == nullptr || tree.node(id).kind != NodeKind::Map)
            break;
        if (const auto entry = entryOfCollectionKey(document, id, *key); entry != noNode)
            return refusalOf(ErrorCode::CollectionKey, path, &tree.node(entry));
        const auto merge = mergeThatBrings(document, id, *key);
        if (merge != noNode && depth + 1 < path.size())
            return sharedThrough(document, mapThatBrings(document, merge, *key));
        break;
    }
    return whole;
}

} // namespace stet
