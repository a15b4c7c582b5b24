#include "core/document/front_matter.h"

namespace stet {

std::string_view FrontMatter::keyText(const Node& node, std::string_view bytes)
{
    const auto key = node.key.of(bytes);
    const bool quoted = key.size() >= 2 && (key.front() == '"' || key.front() == '\'');
    return quoted ? key.substr(1, key.size() - 2) : key;
}

NodeId FrontMatter::child(NodeId map, std::string_view key, std::string_view bytes) const
{
    if (m_nodes[map].kind != NodeKind::Map)
        return noNode;
    auto id = m_nodes[map].firstChild;
    while (id != noNode && (m_nodes[id].complexKey || keyText(m_nodes[id], bytes) != key))
        id = m_nodes[id].nextSibling;
    return id;
}

NodeId FrontMatter::item(NodeId list, std::uint32_t index) const
{
    if (m_nodes[list].kind != NodeKind::List)
        return noNode;
    auto id = m_nodes[list].firstChild;
    for (; id != noNode && index > 0; --index)
        id = m_nodes[id].nextSibling;
    return id;
}

NodeId FrontMatter::find(const KeyPath& path, std::string_view bytes) const
{
    NodeId id = 0;
    for (const auto& segment : path.segments()) {
        const auto* key = std::get_if<std::string>(&segment);
        id = key != nullptr ? child(id, *key, bytes) : item(id, std::get<std::uint32_t>(segment));
        if (id == noNode)
            return noNode;
    }
    return id;
}

} // namespace stet
