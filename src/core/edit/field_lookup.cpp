#include "core/edit/field_lookup.h"

namespace stet {

namespace {

/// `secured` is ciphertext: opaque to everybody here, never edited.

/// The entry of a map whose key, written with `? `, is this one; null where none is.
const Node* complexEntry(const Document& document, const KeyPath& path)
{
    const auto* key = std::get_if<std::string>(&path.segments().back());
    const auto& tree = document.frontMatter();
    const auto map = tree.find(path.parent(), document.bytes());
    if (key == nullptr || map == noNode || tree.node(map).kind != NodeKind::Map)
        return nullptr;
    for (auto id = tree.node(map).firstChild; id != noNode; id = tree.node(id).nextSibling) {
        if (tree.node(id).complexKey && document.valueOf(id).find(*key) != nullptr)
            return &tree.node(id);
    }
    return nullptr;
}

} // namespace

Error refusalOf(ErrorCode code, const KeyPath& path, const Node* node)
{
    return {.code = code, .line = node == nullptr ? 0 : static_cast<int>(node->line), .detail = path.toText()};
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
    const auto id = tree.find(path, document.bytes());
    if (id != noNode || !tree.hasOpaque())
        return id;
    for (auto way = path; !way.empty(); way = way.parent()) {
        if (const auto* entry = complexEntry(document, way))
            return refusalOf(ErrorCode::OpaqueField, way, entry);
        const auto* node = document.find(way);
        if (node == nullptr)
            continue;
        if (node->kind == NodeKind::Opaque)
            return refusalOf(ErrorCode::OpaqueField, way, node);
        break;
    }
    return id;
}

} // namespace stet
