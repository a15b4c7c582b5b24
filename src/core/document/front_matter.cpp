#include "core/document/front_matter.h"

#include <algorithm>
#include <utility>

namespace stet {

std::string_view FrontMatter::keyText(const Node& node, std::string_view bytes) const
{
    if (m_details) {
        const auto key = m_details->nodes[idOf(node)].key;
        if (key == noNode)
            return {};
        const auto target = resolved(key);
        const std::string_view text = m_details->nodes[target].text;
        return text.empty() && m_nodes[target].style == ScalarStyle::Plain ? "~" : text; // an empty key is null
    }
    const auto key = node.key.of(bytes);
    const bool quoted = key.size() >= 2 && (key.front() == '"' || key.front() == '\'');
    return quoted ? key.substr(1, key.size() - 2) : key; // the scanner follows no keys with escapes
}

NodeId FrontMatter::child(NodeId map, std::string_view key, std::string_view bytes) const
{
    auto found = noNode;
    if (m_nodes[map].kind != NodeKind::Map)
        return found;
    for (auto id = m_nodes[map].firstChild; id != noNode; id = m_nodes[id].nextSibling) {
        if (m_nodes[id].complexKey || keyText(m_nodes[id], bytes) != key)
            continue;
        found = id;
        if (!m_hasRepeatedKeys)
            break;
    }
    return found;
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

std::uint32_t FrontMatter::afterMark(const Node& node, std::string_view bytes) const
{
    if (m_details) {
        const auto after = m_details->nodes[idOf(node)].afterMark;
        return after != 0 ? after : valueBegin(node);
    }
    const auto mark = node.key.empty() ? node.entry.begin : bytes.find(':', node.key.end);
    return static_cast<std::uint32_t>(mark) + 1;
}

std::uint32_t FrontMatter::valueBegin(const Node& node) const
{
    const auto* details = detailsOf(idOf(node));
    return details == nullptr || details->properties.empty() ? node.value.begin : details->properties.begin;
}

NodeId FrontMatter::resolved(NodeId id) const
{
    while (m_nodes[id].kind == NodeKind::Alias)
        id = m_details->nodes[id].target;
    return id;
}

bool FrontMatter::isWithin(NodeId id, NodeId ancestor) const
{
    while (id != noNode && id != ancestor)
        id = m_nodes[id].parent;
    return id == ancestor;
}

std::vector<NodeId> FrontMatter::mergedMaps(const Node& entry, std::string_view bytes) const
{
    if (!m_details || entry.key.empty() || entry.complexKey || keyText(entry, bytes) != "<<"
        || m_details->nodes[detailsOf(idOf(entry))->key].tag == textTag)
        return {};
    const auto isMap = [this](NodeId id) { return m_nodes[resolved(id)].kind == NodeKind::Map; };
    const auto value = idOf(entry);
    if (isMap(value))
        return {resolved(value)};
    std::vector<NodeId> maps;
    if (entry.kind != NodeKind::List) // an alias to a list is not merged
        return maps;
    for (auto id = entry.firstChild; id != noNode; id = m_nodes[id].nextSibling) {
        if (!isMap(id))
            return {};
        maps.push_back(resolved(id));
    }
    std::reverse(maps.begin(), maps.end());
    return maps;
}

std::vector<NodeId> FrontMatter::overriddenEntries(std::string_view bytes) const
{
    std::vector<NodeId> overridden;
    std::vector<std::pair<std::string_view, NodeId>> keys;
    for (const auto& map : m_nodes) {
        if (map.kind != NodeKind::Map || map.childCount < 2)
            continue;
        keys.clear();
        for (auto id = map.firstChild; id != noNode; id = m_nodes[id].nextSibling) {
            if (!m_nodes[id].complexKey)
                keys.emplace_back(keyText(m_nodes[id], bytes), id);
        }
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i].first == keys[i - 1].first)
                overridden.push_back(keys[i - 1].second);
        }
    }
    std::sort(overridden.begin(), overridden.end());
    return overridden;
}

} // namespace stet
