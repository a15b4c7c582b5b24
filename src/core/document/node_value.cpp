#include "core/document/node_value.h"

#include "core/document/block_scalar.h"
#include "core/document/scalar_text.h"

#include <algorithm>
#include <unordered_map>

namespace stet {

namespace {

Value scannedScalar(const Node& node, std::string_view bytes)
{
    const auto written = node.value.of(bytes);
    if (node.style == ScalarStyle::Plain)
        return Value::plain(written);
    if (isBlockStyle(node.style))
        return Value::scalar(ValueType::Text, decodeBlockScalar(written));
    auto decoded = decodeScalar(written, node.style);
    return {.type = ValueType::Text, .text = decoded.ok() ? std::move(decoded).value() : std::string(written)};
}

/// Decodes one node and what it holds or refers to.
class NodeReader
{
public:
    NodeReader(const FrontMatter& tree, std::string_view bytes)
        : m_tree(tree)
        , m_bytes(bytes)
    {
    }

    Value read(NodeId id);

private:
    Value readAlias(NodeId id);
    Value readList(const Node& list);
    Value readMap(const Node& map);
    Value readMerging(const Node& map, NodeId until = noNode);
    Value brought(NodeId from, NodeId merge);
    std::string keyOf(const Node& entry) const;
    bool mergesNothing(const Node& entry) const;
    bool hasMerge(const Node& map) const;

    const FrontMatter& m_tree;
    std::string_view m_bytes;
    std::vector<NodeId> m_expanding; ///< targets of the aliases around what is read
};

Value NodeReader::read(NodeId id)
{
    const auto& node = m_tree.node(id);
    switch (node.kind) {
    case NodeKind::Scalar:
        return scalarValue(m_tree, m_bytes, node);
    case NodeKind::Alias:
        return readAlias(id);
    case NodeKind::List:
        return readList(node);
    case NodeKind::Map:
        return m_tree.hasRepeatedKeys() || hasMerge(node) ? readMerging(node) : readMap(node);
    }
    return {};
}

Value NodeReader::readAlias(NodeId id)
{
    const auto target = m_tree.resolved(id);
    const bool isWithinItself
        = m_tree.isWithin(id, target) || std::find(m_expanding.begin(), m_expanding.end(), target) != m_expanding.end();
    if (isWithinItself) // it has no finite value
        return {};
    m_expanding.push_back(target);
    auto value = read(target);
    m_expanding.pop_back();
    return value;
}

Value NodeReader::readList(const Node& list)
{
    Value value{.type = ValueType::List};
    value.items.reserve(list.childCount); // moving values as lists grow takes longer than reading them
    for (auto id = list.firstChild; id != noNode; id = m_tree.node(id).nextSibling)
        value.items.push_back(read(id));
    return value;
}

Value NodeReader::readMap(const Node& map)
{
    Value value{.type = ValueType::Map};
    value.keys.reserve(map.childCount);
    value.items.reserve(map.childCount);
    for (auto id = map.firstChild; id != noNode; id = m_tree.node(id).nextSibling) {
        value.keys.push_back(keyOf(m_tree.node(id)));
        value.items.push_back(read(id));
    }
    return value;
}

/// What a `<<` brings from a map. One that holds the `<<` itself has only its entries above so far.
Value NodeReader::brought(NodeId from, NodeId merge)
{
    if (from != merge && m_tree.isWithin(merge, from))
        return readMerging(m_tree.node(from), merge);
    if (std::find(m_expanding.begin(), m_expanding.end(), from) != m_expanding.end())
        return {.type = ValueType::Map};
    m_expanding.push_back(from);
    auto value = read(from);
    m_expanding.pop_back();
    return value;
}

/// As Ruby fills a hash: a key that comes again keeps its place and gets the new value. Stops before the entry that
/// holds `until`.
Value NodeReader::readMerging(const Node& map, NodeId until)
{
    Value value{.type = ValueType::Map};
    std::unordered_map<std::string, std::size_t> places;
    const auto put = [&](const std::string& key, Value item) {
        const auto [place, isNew] = places.try_emplace(key, value.items.size());
        if (isNew) {
            value.keys.push_back(key);
            value.items.push_back(std::move(item));
        } else {
            value.items[place->second] = std::move(item);
        }
    };
    for (auto id = map.firstChild; id != noNode; id = m_tree.node(id).nextSibling) {
        if (until != noNode && m_tree.isWithin(until, id))
            break;
        const auto& entry = m_tree.node(id);
        const auto merged = m_tree.mergedMaps(entry, m_bytes);
        for (const auto from : merged) {
            auto entries = brought(from, id);
            for (std::size_t i = 0; i < entries.items.size(); ++i)
                put(entries.keys[i], std::move(entries.items[i]));
        }
        if (merged.empty() && !mergesNothing(entry))
            put(keyOf(entry), read(id));
    }
    return value;
}

std::string NodeReader::keyOf(const Node& entry) const
{
    return std::string(entry.complexKey ? entry.key.of(m_bytes) : m_tree.keyText(entry, m_bytes));
}

/// `<<: []` is gone once Psych has merged it.
bool NodeReader::mergesNothing(const Node& entry) const
{
    const auto* details = m_tree.detailsOf(m_tree.idOf(entry));
    return entry.kind == NodeKind::List && entry.childCount == 0 && details != nullptr && !entry.complexKey
        && keyOf(entry) == "<<" && m_tree.details()->nodes[details->key].tag != textTag;
}

bool NodeReader::hasMerge(const Node& map) const
{
    if (m_tree.details() == nullptr)
        return false;
    for (auto id = map.firstChild; id != noNode; id = m_tree.node(id).nextSibling) {
        const auto& entry = m_tree.node(id);
        if (!m_tree.mergedMaps(entry, m_bytes).empty() || mergesNothing(entry))
            return true;
    }
    return false;
}

} // namespace

Value scalarValue(const FrontMatter& tree, std::string_view bytes, const Node& node)
{
    const auto* details = tree.detailsOf(tree.idOf(node));
    if (details == nullptr)
        return scannedScalar(node, bytes);
    // Psych takes `! "12"` for a plain 12.
    const bool isTyped = node.style == ScalarStyle::Plain || details->tag == "!";
    const bool isText = details->tag == textTag || details->tag == "!str";
    return isTyped && !isText ? Value::plain(details->text) : Value::scalar(ValueType::Text, details->text);
}

Value nodeValue(const FrontMatter& tree, std::string_view bytes, NodeId id)
{
    return NodeReader(tree, bytes).read(id);
}

} // namespace stet
