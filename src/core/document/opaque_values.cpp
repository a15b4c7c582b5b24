#include "core/document/opaque_values.h"

#include "core/document/scalar_value.h"
#include "core/document/yaml_reader.h"

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
    std::optional<Error> readEach();
    std::optional<Error> readTogether(int tiedLine);
    Result<Value> readAlone(const Node& node) const;
    bool collect(NodeId id, const YamlNode& judged, const Value& value);
    bool collectEntries(const Node& map, const YamlNode& judged, const Value& value);
    bool collectItems(const Node& list, const YamlNode& judged, const Value& value);
    std::optional<Error> findDuplicate() const;

    const SourceText& m_source;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
    std::vector<OpaqueValue> m_values;
};

/// The line of the first value that may mean something only together with what surrounds it, through anchors, aliases
/// or a complex key; 0 where there is none.
int OpaqueReader::firstTied() const
{
    for (const auto& node : m_tree.nodes()) {
        if (node.kind != NodeKind::Opaque)
            continue;
        if (node.complexKey || node.entry.of(m_bytes).find_first_of("&*") != std::string_view::npos)
            return static_cast<int>(node.line);
    }
    return 0;
}

std::optional<Error> OpaqueReader::readEach()
{
    for (NodeId id = 0; id < m_tree.nodes().size(); ++id) {
        const auto& node = m_tree.node(id);
        if (node.kind != NodeKind::Opaque)
            continue;
        auto value = readAlone(node);
        if (!value.ok())
            return value.error();
        m_values.push_back({id, std::move(value).value()});
    }
    return std::nullopt;
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
    if (value->items.size() != 2)
        return Error{.code = ErrorCode::YamlSyntax, .line = static_cast<int>(node.line)};
    return std::move(value->items.front());
}

std::optional<Error> OpaqueReader::readTogether(int tiedLine)
{
    const auto judged = readYaml(m_source.frontMatterText());
    const auto whole = judged.ok() ? toValue(*judged) : Result<Value>(judged.error());
    if (!whole.ok()) {
        auto error = whole.error();
        error.line += error.line > 0 ? 1 : 0; // the opening fence
        return error;
    }
    if (!collect(0, *judged, *whole))
        return Error{.code = ErrorCode::UnclosedQuote, .line = tiedLine};
    return std::nullopt;
}

/// Finds the values of the Opaque nodes at and below a node in what the whole text means. False where the YAML reader
/// sees other entries than the tree has: what is opaque did not end where the scanner took it to end.
bool OpaqueReader::collect(NodeId id, const YamlNode& judged, const Value& value)
{
    const auto& node = m_tree.node(id);
    switch (node.kind) {
    case NodeKind::Opaque:
        m_values.push_back({id, value});
        return true;
    case NodeKind::Scalar:
        return judged.kind != YamlNode::Kind::Alias && sameScalar(scalarValue(node, m_bytes), value);
    case NodeKind::Map:
        return judged.kind == YamlNode::Kind::Map && collectEntries(node, judged, value);
    case NodeKind::List:
        return judged.kind == YamlNode::Kind::List && collectItems(node, judged, value);
    }
    return false;
}

/// The values lack the entries whose key is a list or a map.
bool OpaqueReader::collectEntries(const Node& map, const YamlNode& judged, const Value& value)
{
    if (judged.items.size() != map.childCount)
        return false;
    std::size_t entry = 0;
    std::size_t index = 0;
    for (auto id = map.firstChild; id != noNode; id = m_tree.node(id).nextSibling, ++entry) {
        const auto& node = m_tree.node(id);
        const bool hasValue = isSingleValue(judged.keys[entry]);
        if (node.complexKey) {
            Value one{.type = ValueType::Map};
            if (hasValue) {
                one.keys.push_back(value.keys[index]);
                one.items.push_back(value.items[index]);
            }
            m_values.push_back({id, std::move(one)});
        } else if (!hasValue || value.keys[index] != FrontMatter::keyText(node, m_bytes)
            || !collect(id, judged.items[entry], value.items[index])) {
            return false;
        }
        index += hasValue ? 1 : 0;
    }
    return true;
}

bool OpaqueReader::collectItems(const Node& list, const YamlNode& judged, const Value& value)
{
    if (judged.items.size() != list.childCount)
        return false;
    std::size_t index = 0;
    for (auto id = list.firstChild; id != noNode; id = m_tree.node(id).nextSibling, ++index) {
        if (!collect(id, judged.items[index], value.items[index]))
            return false;
    }
    return true;
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
    const auto tiedLine = firstTied();
    if (auto error = tiedLine == 0 ? readEach() : readTogether(tiedLine))
        return *error;
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
