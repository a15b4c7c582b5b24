#include "core/document/scanner.h"

#include "core/document/flow_items.h"
#include "core/document/scalar_text.h"
#include "core/document/value_extent.h"
#include "core/text/bad_character.h"

namespace stet {

namespace {

constexpr std::size_t maxDepth = 64;
constexpr std::size_t maxNodes = 10'000;
constexpr std::size_t maxKeyLength = 1000; // libyaml and yaml-cpp refuse simple keys over 1,024

/// One walk over the lines of the front matter. Open maps and lists stand on a stack, outermost first; an entry whose
/// value has not been seen yet is `m_pending` until the next line shows by its indentation whether it has one.
class Scan
{
public:
    explicit Scan(const SourceText& source)
        : m_bytes(source.bytes())
        , m_source(source)
        , m_end(source.frontMatter().end)
        , m_pos(source.frontMatter().begin)
        , m_values(m_bytes, m_end)
    {
        m_nodes.reserve(96);
    }

    std::optional<FrontMatter> run();

private:
    struct Open
    {
        NodeId node;
        std::uint32_t indent;
        NodeId lastChild;
    };

    std::string_view text(std::uint32_t begin, std::uint32_t end) const { return m_bytes.substr(begin, end - begin); }

    bool scanLine(const Line& line);
    bool openLevel(std::uint32_t column, bool isItem);
    bool pushContainer(NodeKind kind, std::uint32_t column);
    NodeId addNode(std::uint32_t begin, std::uint32_t column);
    void closeTop();

    bool scanItem(const Line& line, std::uint32_t at);
    bool scanEntry(const Line& line, std::uint32_t at);
    std::optional<std::uint32_t> keyEnd(std::uint32_t begin, std::uint32_t end) const;
    bool scanValue(const Line& line, NodeId id, std::uint32_t at);
    bool addFlowItems(NodeId list, std::uint32_t lineBegin);

    std::string_view m_bytes;
    const SourceText& m_source;
    std::uint32_t m_end;
    std::uint32_t m_pos;
    std::uint32_t m_lineNumber = 1; ///< of the line being read; the opening fence is line 1
    ValueExtents m_values;
    std::vector<Node> m_nodes;
    std::vector<Open> m_open;
    NodeId m_pending = noNode;
};

std::optional<FrontMatter> Scan::run()
{
    if (findBadCharacter(m_source.frontMatterText()))
        return std::nullopt;
    m_nodes.push_back({.value = m_source.frontMatter(), .entry = m_source.frontMatter(), .kind = NodeKind::Map});
    while (m_pos < m_end) {
        const auto line = lineFrom(m_bytes, m_pos, m_end);
        ++m_lineNumber;
        m_pos = line.next;
        if (!scanLine(line))
            return std::nullopt;
    }
    while (!m_open.empty())
        closeTop();
    FrontMatter tree(std::move(m_nodes));
    tree.findRepeatedKeys(m_bytes);
    return tree;
}

bool Scan::scanLine(const Line& line)
{
    if (line.empty() || m_bytes[line.textBegin] == '#')
        return true;
    if (m_bytes[line.textBegin] == '\t')
        return false;
    if (line.indent() == 0) {
        const auto start = text(line.begin, line.end);
        if (start.starts_with("---") || start.starts_with("...") || start.starts_with('%'))
            return false;
    }
    const bool isItem
        = m_bytes[line.textBegin] == '-' && (line.textBegin + 1 == line.end || isSpace(m_bytes[line.textBegin + 1]));
    if (!openLevel(line.indent(), isItem))
        return false;
    return isItem ? scanItem(line, line.textBegin) : scanEntry(line, line.textBegin);
}

/// Closes what the indentation of a line ends and opens the container it begins, so that the line's entry or item
/// belongs to the innermost open container.
bool Scan::openLevel(std::uint32_t column, bool isItem)
{
    if (m_open.empty()) {
        if (isItem)
            return false;
        m_nodes[0].indent = column;
        m_open.push_back({0, column, noNode});
        return true;
    }
    if (m_pending != noNode) {
        const auto& parent = m_nodes[m_pending];
        const bool isKey = !parent.key.empty();
        if (column > parent.indent || (column == parent.indent && isItem && isKey))
            return pushContainer(isItem ? NodeKind::List : NodeKind::Map, column);
        m_pending = noNode;
    }
    while (!m_open.empty()) {
        const auto& top = m_open.back();
        const bool isList = m_nodes[top.node].kind == NodeKind::List;
        if (top.indent == column && isList == isItem)
            return true;
        if (top.indent < column || (top.indent == column && !isList))
            break;
        closeTop();
    }
    return false;
}

bool Scan::pushContainer(NodeKind kind, std::uint32_t column)
{
    if (m_open.size() >= maxDepth)
        return false;
    m_nodes[m_pending].kind = kind;
    m_open.push_back({m_pending, column, noNode});
    m_pending = noNode;
    return true;
}

NodeId Scan::addNode(std::uint32_t begin, std::uint32_t column)
{
    auto& top = m_open.back();
    const auto id = static_cast<NodeId>(m_nodes.size());
    m_nodes.push_back({.entry = {begin, begin}, .parent = top.node, .indent = column, .line = m_lineNumber});
    (top.lastChild == noNode ? m_nodes[top.node].firstChild : m_nodes[top.lastChild].nextSibling) = id;
    top.lastChild = id;
    ++m_nodes[top.node].childCount;
    return id;
}

void Scan::closeTop()
{
    const auto top = m_open.back();
    m_open.pop_back();
    if (top.node == 0 || top.lastChild == noNode)
        return;
    auto& node = m_nodes[top.node];
    node.value = {m_nodes[node.firstChild].entry.begin, m_nodes[top.lastChild].value.end};
    node.entry.end = m_nodes[top.lastChild].entry.end;
}

bool Scan::scanItem(const Line& line, std::uint32_t at)
{
    if (m_nodes.size() >= maxNodes)
        return false;
    const auto id = addNode(at, at - line.begin);
    m_nodes[id].entry.end = line.next;
    m_nodes[id].value = {at + 1, at + 1};
    auto content = at + 1;
    while (content < line.end && m_bytes[content] == ' ')
        ++content;
    if (isNothingOrComment(text(at + 1, line.end))) {
        m_pending = id;
        return true;
    }
    const char first = m_bytes[content];
    if (first == '\t')
        return false;
    if (first == '-' && (content + 1 == line.end || isSpace(m_bytes[content + 1]))) {
        m_pending = id;
        return pushContainer(NodeKind::List, content - line.begin) && scanItem(line, content);
    }
    const bool mayBeKey = std::string_view("[{|>&*!").find(first) == std::string_view::npos;
    if (!mayBeKey || !keyEnd(content, line.end))
        return scanValue(line, id, content);
    m_pending = id;
    return pushContainer(NodeKind::Map, content - line.begin) && scanEntry(line, content);
}

/// Offset of the colon of the `key:` that begins at `begin`, if one does.
std::optional<std::uint32_t> Scan::keyEnd(std::uint32_t begin, std::uint32_t end) const
{
    auto at = begin;
    if (m_bytes[begin] == '"' || m_bytes[begin] == '\'') {
        const auto length = quotedLength(text(begin, end));
        if (!length)
            return std::nullopt;
        at = begin + static_cast<std::uint32_t>(*length);
        while (at < end && m_bytes[at] == ' ')
            ++at;
        const bool isKey = at < end && m_bytes[at] == ':' && (at + 1 == end || isSpace(m_bytes[at + 1]));
        return isKey ? std::optional(at) : std::nullopt;
    }
    for (; at < end; ++at) {
        if (m_bytes[at] == ':' && (at + 1 == end || isSpace(m_bytes[at + 1])))
            return at;
        if (m_bytes[at] == '#' && at > begin && isSpace(m_bytes[at - 1]))
            return std::nullopt;
    }
    return std::nullopt;
}

bool Scan::scanEntry(const Line& line, std::uint32_t at)
{
    if (m_nodes.size() >= maxNodes)
        return false;
    const char first = m_bytes[at];
    if (std::string_view("?[]{}&*!|>,@`%:").find(first) != std::string_view::npos)
        return false;
    const auto colon = keyEnd(at, line.end);
    if (!colon)
        return false;
    auto end = *colon;
    while (end > at && m_bytes[end - 1] == ' ')
        --end;
    const auto key = text(at, end);
    const bool isQuoted = first == '"' || first == '\'';
    const std::string_view escape = first == '"' ? "\\" : "''";
    if (end == at || key.size() > maxKeyLength || key.find('\t') != std::string_view::npos
        || (isQuoted && key.find(escape) != std::string_view::npos)
        || (!isQuoted && typeOfPlain(key) == ValueType::Null) || key == "<<" || key == "\"<<\"" || key == "'<<'")
        return false;

    const auto id = addNode(at, at - line.begin);
    m_nodes[id].key = {at, end};
    m_nodes[id].entry.end = line.next;
    m_nodes[id].value = {*colon + 1, *colon + 1};
    if (isNothingOrComment(text(*colon + 1, line.end))) {
        m_pending = id;
        return true;
    }
    auto value = *colon + 1;
    while (value < line.end && m_bytes[value] == ' ')
        ++value;
    if (m_bytes[value] == '-' && (value + 1 == line.end || isSpace(m_bytes[value + 1])))
        return false;
    return scanValue(line, id, value);
}

bool Scan::addFlowItems(NodeId list, std::uint32_t lineBegin)
{
    const auto value = m_nodes[list].value;
    FlowItems items(value.of(m_bytes));
    NodeId last = noNode;
    while (const auto item = items.next()) {
        if (m_nodes.size() >= maxNodes)
            return false;
        const auto id = static_cast<NodeId>(m_nodes.size());
        const Span span{value.begin + item->span.begin, value.begin + item->span.end};
        m_nodes.push_back({.value = span,
            .entry = span,
            .parent = list,
            .indent = span.begin - lineBegin,
            .line = m_lineNumber,
            .style = item->style});
        (last == noNode ? m_nodes[list].firstChild : m_nodes[last].nextSibling) = id;
        last = id;
        ++m_nodes[list].childCount;
    }
    return true;
}

bool Scan::scanValue(const Line& line, NodeId id, std::uint32_t at)
{
    const auto extent = m_values.measure(line, at, m_nodes[id].indent);
    if (!extent)
        return false;
    auto& node = m_nodes[id];
    node.kind = extent->kind;
    node.style = extent->style;
    node.flow = extent->flow;
    node.value = extent->value;
    node.entry.end = extent->last.next;
    const bool hasItems = node.flow && node.kind == NodeKind::List;
    m_lineNumber += extent->furtherLines;
    m_pos = extent->last.next;
    return !hasItems || addFlowItems(id, line.begin);
}

} // namespace

std::optional<FrontMatter> scanFrontMatter(const SourceText& source)
{
    return Scan(source).run();
}

} // namespace stet
