#include "core/document/yaml/yaml_front_matter.h"

#include "core/document/yaml/line_counter.h"
#include "core/document/yaml/yaml_events.h"
#include "core/document/yaml/yaml_gaps.h"

#include <algorithm>
#include <limits>
#include <map>

namespace stet {

namespace {

constexpr std::size_t maxExpandedLevels = 1'000; // through aliases

/// Fills nodes from events. libyaml's places of empty values and of the ends of collections lie elsewhere, so this
/// walks along the text too: `m_at` is behind the last token.
class EventTree
{
public:
    explicit EventTree(const SourceText& source)
        : m_source(source)
        , m_bytes(source.bytes())
        , m_gaps(m_bytes, source.frontMatter().end)
        , m_at(source.frontMatter().begin)
        , m_lines(m_gaps, m_bytes, m_at, 2)
        , m_details(std::make_shared<YamlDetails>())
    {
    }

    Result<FrontMatter> build();

private:
    struct Open
    {
        NodeId node;
        NodeId lastChild = noNode;
        bool isFlow = false;
        bool hasBrackets = false;
        NodeId entry = noNode; ///< of a Map: the entry whose key has been read, or is being read
        bool awaitsValue = false;
    };

    Result<Done> add(const YamlEvent& event);
    Result<Done> fill(NodeId id, const YamlEvent& event);
    Result<Done> addAlias(NodeId id, const YamlEvent& event);
    NodeId beginNode(const YamlEvent& event);
    NodeId beginItem(Open& list);
    NodeId beginKey(Open& map, const YamlEvent& event);
    void beginValue(const Open& map, const YamlEvent& event);
    NodeId append(Open& parent, std::uint32_t begin);
    NodeId newNode(NodeId parent, std::uint32_t begin);
    void readProperties(NodeId id, const YamlEvent& event);
    void endBlockScalar(NodeId id, const YamlEvent& event);
    void close();
    void complete(NodeId id);
    void completeEntry(NodeId id, bool isInFlow);
    std::uint32_t blockColumn() const;
    Error errorAt(std::uint32_t offset, ErrorCode code, std::string detail = {}) const
    {
        return {.code = code, .line = m_source.lineAt(offset), .detail = std::move(detail)};
    }
    bool skipComma();

    NodeDetails& details(NodeId id) { return m_details->nodes[id]; }

    const SourceText& m_source;
    std::string_view m_bytes;
    YamlGaps m_gaps;
    std::uint32_t m_at;
    LineCounter m_lines;
    std::vector<Node> m_nodes;
    std::vector<Open> m_open;
    std::shared_ptr<YamlDetails> m_details;
    std::map<std::string, NodeId, std::less<>> m_anchors;
    std::uint32_t m_anchorCount = 0;
    /// Of each node, with what its aliases stand for.
    struct Extent
    {
        std::size_t values = 1;
        std::size_t levels = 0;
    };
    std::vector<Extent> m_extents;
};

Result<FrontMatter> EventTree::build()
{
    YamlEvents events(m_source);
    const auto whole = m_source.frontMatter();
    while (true) {
        const auto event = events.next();
        if (!event.ok())
            return event.error();
        if (event->kind == YamlEvent::Kind::Done)
            break;
        if (const auto added = add(*event); !added.ok())
            return added.error();
    }
    if (m_nodes.empty()) { // only comments
        newNode(noNode, whole.begin);
        m_nodes[0].kind = NodeKind::Map;
    }
    auto& root = m_nodes[0];
    if (root.flow)
        root.entry.end = m_gaps.lineAfter(m_at);
    else if (root.childCount == 0)
        root.entry.end = m_at;
    root.entry.begin = whole.begin;
    if (!root.flow)
        root.value = root.entry;
    if (root.firstChild != noNode && !root.flow)
        root.indent = m_nodes[root.firstChild].indent;
    m_details->end = root.entry.end;
    FrontMatter tree(std::move(m_nodes), m_details);
    tree.findRepeatedKeys(m_bytes);
    return tree;
}

NodeId EventTree::newNode(NodeId parent, std::uint32_t begin)
{
    m_lines.moveTo(begin);
    const auto id = static_cast<NodeId>(m_nodes.size());
    m_nodes.push_back({.entry = {begin, begin}, .parent = parent, .indent = m_lines.column(), .line = m_lines.line()});
    m_details->nodes.emplace_back();
    m_extents.emplace_back();
    return id;
}

NodeId EventTree::append(Open& parent, std::uint32_t begin)
{
    const auto id = newNode(parent.node, begin);
    (parent.lastChild == noNode ? m_nodes[parent.node].firstChild : m_nodes[parent.lastChild].nextSibling) = id;
    parent.lastChild = id;
    ++m_nodes[parent.node].childCount;
    m_nodes[id].isInKey = m_nodes[parent.node].isInKey;
    return id;
}

/// Skips a comma between items of a flow collection, with the white space around it.
bool EventTree::skipComma()
{
    m_at = m_gaps.tokenAt(m_at);
    const bool isComma = m_at < m_source.frontMatter().end && m_bytes[m_at] == ',';
    if (isComma)
        m_at = m_gaps.tokenAt(m_at + 1);
    return isComma;
}

NodeId EventTree::beginItem(Open& list)
{
    if (list.isFlow) {
        skipComma();
        return append(list, m_at);
    }
    m_at = m_gaps.tokenAt(m_at);
    const auto id = append(list, m_at);
    details(id).afterMark = ++m_at; // the dash
    return id;
}

/// Begins an entry and its key, and returns the key.
NodeId EventTree::beginKey(Open& map, const YamlEvent& event)
{
    if (map.isFlow)
        skipComma();
    m_at = m_gaps.tokenAt(m_at);
    const auto entry = append(map, m_at);
    const bool isNothing = event.isNothing() && event.anchor.empty() && event.tag.empty();
    const bool isExplicit = m_gaps.isIndicator('?', m_at, map.isFlow) && (isNothing || event.span.begin != m_at);
    if (isExplicit)
        m_at = isNothing ? m_at + 1 : m_gaps.tokenAt(m_at + 1);
    const auto key = newNode(entry, m_at);
    m_nodes[key].isInKey = true;
    details(entry).key = key;
    if (isExplicit && isNothing)
        m_nodes[entry].key = {m_nodes[entry].entry.begin, m_at}; // so that it is an entry
    map.entry = entry;
    return key;
}

void EventTree::beginValue(const Open& map, const YamlEvent& event)
{
    const auto colon = m_gaps.tokenAt(m_at);
    // On a line of its own it stands below the question mark; any other one is no part of this entry.
    const auto line = map.isFlow ? m_at : m_gaps.lineBegin(colon); // in flow style one line may hold all
    const bool isBelow = line > m_at && colon - line != m_nodes[map.entry].indent;
    const bool isThere = !event.isNothing() || (m_gaps.isIndicator(':', colon, map.isFlow) && !isBelow);
    if (isThere)
        details(map.entry).afterMark = m_at = colon + 1;
}

/// Finds the node that an event fills: the root, an item, a key, or the entry whose value it is.
NodeId EventTree::beginNode(const YamlEvent& event)
{
    if (m_open.empty())
        return newNode(noNode, m_gaps.tokenAt(m_at));
    auto& top = m_open.back();
    if (m_nodes[top.node].kind == NodeKind::List)
        return beginItem(top);
    if (!top.awaitsValue)
        return beginKey(top, event);
    beginValue(top, event);
    return top.entry;
}

void EventTree::readProperties(NodeId id, const YamlEvent& event)
{
    auto& own = details(id);
    own.tag = event.tag;
    own.properties = {m_at, m_at};
    // Not more than the event has: the next may be those of a first key.
    auto left = (event.anchor.empty() ? 0 : 1) + (event.tag.empty() ? 0 : 1);
    for (auto at = m_gaps.tokenAt(m_at); left > 0; --left) {
        const auto end = m_gaps.propertyEnd(at);
        if (end == at)
            break;
        if (own.properties.empty())
            own.properties.begin = at;
        own.properties.end = m_at = end;
        at = m_gaps.tokenAt(end);
    }
    if (!event.anchor.empty() && event.kind != YamlEvent::Kind::Alias) {
        own.anchor = ++m_anchorCount;
        m_anchors.insert_or_assign(std::string(event.anchor), id);
    }
}

Result<Done> EventTree::add(const YamlEvent& event)
{
    if (event.kind == YamlEvent::Kind::End) {
        close();
        return Done{};
    }
    if (m_open.empty() && event.kind != YamlEvent::Kind::Map) {
        if (event.isNothing()) {
            const auto id = beginNode(event);
            readProperties(id, event);
            m_nodes[id].kind = NodeKind::Map;
            m_at = details(id).properties.empty() ? m_gaps.tokenAt(m_at) : m_gaps.lineAfter(m_at);
            return Done{};
        }
        return errorAt(m_gaps.tokenAt(m_at), ErrorCode::NotAMap);
    }
    if (m_nodes.size() >= maxFrontMatterValues)
        return errorAt(event.span.begin, ErrorCode::TooManyNodes);
    const auto id = beginNode(event);
    readProperties(id, event);
    return fill(id, event);
}

Result<Done> EventTree::fill(NodeId id, const YamlEvent& event)
{
    auto& node = m_nodes[id];
    switch (event.kind) {
    case YamlEvent::Kind::Scalar:
        node.kind = NodeKind::Scalar;
        node.style = event.style;
        details(id).text = event.text;
        m_extents[id].values += event.text.size() / 256;
        if (event.isNothing()) {
            node.value = {m_at, m_at};
        } else {
            node.value = {m_gaps.tokenAt(m_at), event.span.end};
            m_at = event.span.end;
            if (isBlockStyle(event.style))
                endBlockScalar(id, event);
            if (node.isInKey)
                m_at = node.value.end; // libyaml's end may be the begin of the next entry
        }
        complete(id);
        return Done{};
    case YamlEvent::Kind::Alias:
        return addAlias(id, event);
    default:
        break;
    }
    if (m_open.size() >= maxFrontMatterLevels)
        return errorAt(event.span.begin, ErrorCode::TooDeep);
    const bool isMap = event.kind == YamlEvent::Kind::Map;
    node.kind = isMap ? NodeKind::Map : NodeKind::List;
    node.flow = event.isFlow;
    const auto begin = m_gaps.tokenAt(m_at);
    // A single pair in a list begins with its key's token, which is empty, or with `?`.
    const bool hasBrackets
        = event.isFlow && event.span.end > event.span.begin && m_bytes[event.span.end - 1] == (isMap ? '{' : '[');
    node.isBare = event.isFlow && !hasBrackets;
    node.value = {begin, begin};
    if (hasBrackets)
        m_at = begin + 1;
    m_open.push_back({.node = id, .isFlow = event.isFlow, .hasBrackets = hasBrackets});
    return Done{};
}

Result<Done> EventTree::addAlias(NodeId id, const YamlEvent& event)
{
    auto& node = m_nodes[id];
    node.kind = NodeKind::Alias;
    node.value = {m_gaps.tokenAt(m_at), event.span.end};
    m_at = event.span.end;
    m_details->hasReferences = true;
    const auto target = m_anchors.find(event.anchor);
    if (target == m_anchors.end())
        return errorAt(event.span.begin, ErrorCode::UnknownAlias, std::string(event.anchor));
    details(id).target = target->second;
    const bool isOpen
        = std::any_of(m_open.begin(), m_open.end(), [&](const Open& open) { return open.node == target->second; });
    if (!isOpen)
        m_extents[id] = m_extents[target->second];
    std::size_t values = m_extents[id].values;
    for (const auto& open : m_open)
        values += m_extents[open.node].values;
    if (values > maxFrontMatterValues)
        return errorAt(event.span.begin, ErrorCode::TooManyNodes);
    if (m_extents[id].levels + m_open.size() > maxExpandedLevels)
        return errorAt(event.span.begin, ErrorCode::TooDeep);
    complete(id);
    return Done{};
}

/// libyaml's end of a block scalar includes the blank lines below it, which belong to it only if it keeps them (`+`).
void EventTree::endBlockScalar(NodeId id, const YamlEvent& event)
{
    auto& node = m_nodes[id];
    auto end = node.value.begin;
    while (end < event.span.end && m_gaps.breakAt(end) == 0)
        ++end;
    const auto header = m_bytes.substr(node.value.begin, end - node.value.begin);
    const auto sign = header.substr(0, header.find_first_of(" \t#"));
    const bool keeps = sign.find('+') != std::string_view::npos;
    const auto digit = sign.find_first_of("123456789");
    std::uint32_t column
        = digit == std::string_view::npos ? 0 : blockColumn() + static_cast<std::uint32_t>(sign[digit] - '0');
    for (auto line = m_gaps.lineAfter(end); line < event.span.end;) {
        auto lineEnd = line;
        while (lineEnd < event.span.end && m_gaps.breakAt(lineEnd) == 0)
            ++lineEnd;
        const auto spaces = std::min(m_bytes.find_first_not_of(' ', line), static_cast<std::size_t>(lineEnd)) - line;
        const bool isBlank = line + spaces == lineEnd;
        if (!isBlank && column == 0)
            column = static_cast<std::uint32_t>(spaces);
        const bool hasText = !isBlank || (column != 0 && spaces > column);
        if (hasText || keeps)
            end = lineEnd;
        line = lineEnd + m_gaps.breakAt(lineEnd);
        if (line == lineEnd)
            break;
    }
    node.value.end = end;
}

/// The column of the innermost list or map in block style, from which an indentation indicator counts.
std::uint32_t EventTree::blockColumn() const
{
    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
        if (!open->isFlow && open->lastChild != noNode)
            return m_nodes[open->lastChild].indent;
    }
    return 0;
}

void EventTree::close()
{
    const auto open = m_open.back();
    auto& node = m_nodes[open.node];
    if (open.hasBrackets) {
        skipComma();
        node.value.end = ++m_at; // the bracket
    } else if (open.lastChild != noNode) {
        node.value = {m_nodes[node.firstChild].entry.begin, m_nodes[open.lastChild].value.end};
        node.entry.end = m_nodes[open.lastChild].entry.end;
    }
    m_open.pop_back();
    complete(open.node);
}

/// Hands a node that is read to its parent.
void EventTree::complete(NodeId id)
{
    if (m_open.empty())
        return;
    auto& top = m_open.back();
    auto& extent = m_extents[top.node];
    extent.values = std::min(extent.values + m_extents[id].values, std::numeric_limits<std::size_t>::max() / 2);
    extent.levels = std::max(extent.levels, m_extents[id].levels + 1);
    const bool isMap = m_nodes[top.node].kind == NodeKind::Map;
    if (isMap && !top.awaitsValue) {
        auto& entry = m_nodes[top.entry];
        if (!m_nodes[id].value.empty())
            entry.key = m_nodes[id].value;
        auto key = id;
        while (m_nodes[key].kind == NodeKind::Alias)
            key = details(key).target;
        entry.complexKey = m_nodes[key].kind != NodeKind::Scalar;
        m_details->hasReferences = m_details->hasReferences || details(key).text == "<<";
        top.awaitsValue = true;
        return;
    }
    top.awaitsValue = false;
    completeEntry(id, top.isFlow);
}

void EventTree::completeEntry(NodeId id, bool isInFlow)
{
    auto& node = m_nodes[id];
    const bool isBlock = (node.kind == NodeKind::Map || node.kind == NodeKind::List) && !node.flow;
    if (isInFlow)
        node.entry.end = std::max(m_at, node.value.end);
    else if (!isBlock)
        node.entry.end = m_gaps.lineAfter(isBlockStyle(node.style) ? node.value.end : m_at);
}

} // namespace

Result<FrontMatter> readYamlFrontMatter(const SourceText& source)
{
    return EventTree(source).build();
}

} // namespace stet
