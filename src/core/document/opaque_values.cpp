#include "document/opaque_values.h"

#include "document/scalar_value.h"
#include "document/yaml_reader.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace stet {

namespace {

class OpaqueReader
{
public:
    OpaqueReader(const SourceText& source, const FrontMatter& tree)
        : m_source(source)
        , m_tree(tree)
        , m_bytes(source.bytes())
    {
    }

    Result<std::vector<OpaqueValue>> read();

private:
    int firstTied() const;
    Result<Value> readAlone(const Node& node) const;
    bool collect(NodeId id, const Value& value);
    std::optional<Error> findDuplicate() const;

    const SourceText& m_source;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
    std::vector<OpaqueValue> m_values;
};

/// The line of the first value that may mean something only together with another one, through anchors and aliases; 0
/// where there is none.
int OpaqueReader::firstTied() const
{
    for (const auto& node : m_tree.nodes()) {
        if (node.kind == NodeKind::Opaque && node.entry.of(m_bytes).find_first_of("&*") != std::string_view::npos)
            return static_cast<int>(node.line);
    }
    return 0;
}

/// Reads an entry's lines as a document of their own, each character in its column. Another entry follows it, because
/// the YAML reader takes a word at the very end for a key without a value.
Result<Value> OpaqueReader::readAlone(const Node& node) const
{
    const std::string indentation(node.indent, ' ');
    const auto entry = std::string(node.entry.of(m_bytes));
    const bool isItem = node.key.empty();
    const auto read = readYaml(indentation + entry + indentation + (isItem ? "- next" : "next: 1"));
    auto value = read.ok() ? toValue(*read) : Result<Value>(read.error());
    if (!value.ok()) {
        auto error = value.error();
        error.line = static_cast<int>(node.line) + (error.line > 0 ? error.line - 1 : 0);
        return error;
    }
    if (value->items.empty() || value->items.size() > 2 || (value->items.size() == 1 && !node.complexKey))
        return Error{.code = ErrorCode::YamlSyntax, .line = static_cast<int>(node.line)};
    if (!node.complexKey)
        return std::move(value->items.front());
    value->items.pop_back();
    value->keys.pop_back();
    return value;
}

/// Finds the values of the Opaque nodes at and below a node in what the whole text means. False where the YAML reader
/// sees other entries than the tree has: what is opaque did not end where the scanner took it to end.
bool OpaqueReader::collect(NodeId id, const Value& value)
{
    const auto& node = m_tree.node(id);
    if (node.kind == NodeKind::Opaque) {
        m_values.push_back({id, value});
        return true;
    }
    if (node.kind == NodeKind::Scalar)
        return sameScalar(scalarValue(node, m_bytes), value);
    if (value.type != (node.kind == NodeKind::Map ? ValueType::Map : ValueType::List))
        return false;
    std::size_t index = 0;
    for (auto child = node.firstChild; child != noNode; child = m_tree.node(child).nextSibling) {
        const auto& entry = m_tree.node(child);
        if (entry.complexKey) {
            // Which key it is the tree does not say. One that is no single value has no entry.
            auto alone = readAlone(entry);
            auto map = alone.ok() ? std::move(alone).value() : Value{.type = ValueType::Map};
            index += map.items.size();
            m_values.push_back({child, std::move(map)});
            continue;
        }
        const bool isThere = index < value.items.size()
            && (node.kind == NodeKind::List || value.keys[index] == FrontMatter::keyText(entry, m_bytes));
        if (!isThere || !collect(child, value.items[index]))
            return false;
        ++index;
    }
    return index == value.items.size();
}

/// A complex key may be the same as another of its map, which the scanner cannot know.
std::optional<Error> OpaqueReader::findDuplicate() const
{
    std::set<std::pair<NodeId, std::string_view>> seen;
    for (const auto& [id, value] : m_values) {
        const auto& node = m_tree.node(id);
        if (!node.complexKey)
            continue;
        for (const auto& key : value.keys) {
            if (m_tree.child(node.parent, key, m_bytes) != noNode || !seen.emplace(node.parent, key).second)
                return Error{.code = ErrorCode::DuplicateKey, .line = static_cast<int>(node.line), .detail = key};
        }
    }
    return std::nullopt;
}

Result<std::vector<OpaqueValue>> OpaqueReader::read()
{
    if (firstTied() != 0) {
        const auto judged = readYaml(m_source.frontMatterText());
        const auto whole = judged.ok() ? toValue(*judged) : Result<Value>(judged.error());
        if (!whole.ok()) {
            auto error = whole.error();
            error.line += error.line > 0 ? 1 : 0; // the opening fence
            return error;
        }
        if (!collect(0, *whole))
            return Error{.code = ErrorCode::UnclosedQuote, .line = firstTied()};
    } else {
        for (NodeId id = 0; id < m_tree.nodes().size(); ++id) {
            const auto& node = m_tree.node(id);
            if (node.kind != NodeKind::Opaque)
                continue;
            auto value = readAlone(node);
            if (!value.ok())
                return value.error();
            m_values.push_back({id, std::move(value).value()});
        }
    }
    if (auto error = findDuplicate())
        return *error;
    return std::move(m_values);
}

} // namespace

Result<std::vector<OpaqueValue>> readOpaqueValues(const SourceText& source, const FrontMatter& tree)
{
    return OpaqueReader(source, tree).read();
}

} // namespace stet
