#include "core/edit/plan/addition.h"

#include "core/document/flow_items.h"
#include "core/document/scalar_text.h"
#include "core/edit/plan/entry_lines.h"
#include "core/edit/plan/field_order.h"
#include "core/edit/plan/flow_edit.h"
#include "core/edit/plan/shared_values.h"
#include "core/edit/plan/written_value.h"

namespace stet {

namespace {

class Addition
{
public:
    explicit Addition(const Document& document)
        : m_document(document)
        , m_tree(document.frontMatter())
        , m_lines(document)
    {
    }

    Result<TextEdits> add(const KeyPath& path, const std::string& written) const;
    TextEdits insert(NodeId list, std::uint32_t index, const std::string& written) const;
    std::string gapBehindDash(const Node& item) const;

private:
    const Node& node(NodeId id) const { return m_tree.node(id); }
    std::string_view keyOf(const Node& entry) const { return m_tree.keyText(entry, m_lines.bytes()); }

    /// Where a new entry belongs in a map: directly after or before another one; neither in an empty map.
    struct Place
    {
        NodeId after = noNode;
        NodeId before = noNode;
    };

    std::string_view mapKeyOf(NodeId map) const;
    Place placeIn(NodeId map, const std::string& key) const;
    TextEdit intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const;
    TextEdits intoFlowMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const;
    TextEdits intoEmpty(const Node& parent, const KeyPath& path, std::size_t from, const std::string& written) const;
    static std::string nestedInFlow(const KeyPath& path, std::size_t from, const std::string& written);
    bool isInFlow(const Node& child) const { return child.parent != noNode && node(child.parent).flow; }
    bool becomesLines(const Node& parent) const;

    const Document& m_document;
    const FrontMatter& m_tree;
    EntryLines m_lines;
};

/// The key by which the field order knows a map: that of the nearest entry around it, as `images` for its items.
std::string_view Addition::mapKeyOf(NodeId map) const
{
    while (map != 0 && node(map).key.empty())
        map = node(map).parent;
    return map == 0 ? std::string_view() : keyOf(node(map));
}

Addition::Place Addition::placeIn(NodeId map, const std::string& key) const
{
    const auto mapKey = mapKeyOf(map);
    const auto rank = fieldRank(mapKey, key);
    NodeId above = noNode; // the nearest that belongs above
    NodeId below = noNode;
    NodeId last = noNode;
    NodeId merge = noNode; // the last
    std::optional<int> aboveRank;
    std::optional<int> belowRank;
    for (auto id = node(map).firstChild; id != noNode; id = node(id).nextSibling) {
        last = id;
        if (!m_tree.mergedMaps(node(id), m_lines.bytes()).empty())
            merge = id;
        const auto other = node(id).complexKey ? std::nullopt : fieldRank(mapKey, keyOf(node(id)));
        if (!rank || !other)
            continue;
        if (*other < *rank && (!aboveRank || *other > *aboveRank)) {
            above = id;
            aboveRank = other;
        } else if (*other > *rank && (!belowRank || *other < *belowRank)) {
            below = id;
            belowRank = other;
        }
    }
    if (above == noNode && below == noNode)
        above = last;
    // A `<<` below would override it. Ids grow with the text.
    const auto place = above != noNode ? above : below;
    if (merge != noNode && (place < merge || place == below))
        above = place < merge || place == merge ? merge : above;
    return {above, above == noNode ? below : noNode};
}

TextEdit Addition::intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto [after, before] = placeIn(map, std::get<std::string>(path.segments()[from]));
    const auto lineBreak = m_lines.lineBreak();
    if (after != noNode) {
        const auto column = node(after).indent;
        const auto at = node(after).entry.end;
        // Text below the fields may begin on the line of the last value.
        const auto begin = m_lines.lineStart(at) == at ? std::string() : lineBreak;
        return {{at, at}, begin + std::string(column, ' ') + m_lines.newLines(path, from, column, written) + lineBreak};
    }
    if (before != noNode) {
        const auto column = node(before).indent;
        const auto indentation = std::string(column, ' ');
        const auto text = m_lines.newLines(path, from, column, written) + lineBreak;
        if (m_lines.sharesLineWithDash(node(before)))
            return {{node(before).entry.begin, node(before).entry.begin}, text + indentation};
        const auto at = m_lines.withOwnComments(node(before));
        return {{at, at}, indentation + text};
    }
    const auto end = node(map).entry.end; // no key yet: behind the comments that may be there
    return {{end, end}, m_lines.newLines(path, from, 0, written) + lineBreak};
}

TextEdits Addition::intoFlowMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto& first = std::get<std::string>(path.segments()[from]);
    const auto text = encodeKey(first, ScalarPlace::Flow) + ": " + nestedInFlow(path, from + 1, written);
    const auto place = placeIn(map, first);
    std::uint32_t index = 0;
    for (auto id = node(map).firstChild; id != noNode && id != place.before; id = node(id).nextSibling) {
        ++index;
        if (id == place.after)
            break;
    }
    return planFlowInsertion(m_document, map, index, text);
}

/// The value of the segments of a path from `from` on: maps and lists missing on the way are made in brackets, too.
std::string Addition::nestedInFlow(const KeyPath& path, std::size_t from, const std::string& written)
{
    std::string text;
    std::string closing;
    for (auto i = from; i < path.size(); ++i) {
        const auto* key = std::get_if<std::string>(&path.segments()[i]);
        text += key != nullptr ? '{' + encodeKey(*key, ScalarPlace::Flow) + ": " : "[";
        closing.insert(0, 1, key != nullptr ? '}' : ']');
    }
    return text + writtenInFlow(written) + closing;
}

/// Whether an empty value or empty brackets may give way to lines below the key.
bool Addition::becomesLines(const Node& parent) const
{
    if (isInFlow(parent) || parent.parent == noNode)
        return false;
    return !parent.flow || (parent.childCount == 0 && isEmptyFlow(parent.value.of(m_lines.bytes())));
}

/// An empty value, `[]` or `{}` becomes a map or list on the lines below it; what else stands on its line stays.
TextEdits Addition::intoEmpty(
    const Node& parent, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto at = parent.entry.end;
    const bool isList = std::holds_alternative<std::uint32_t>(path.segments()[from]);
    const bool isInItem = parent.key.empty();
    const auto step = isList ? m_lines.listStep() : m_lines.mapStep();
    const auto lacksColon = m_tree.lacksColon(parent);
    const auto column = parent.indent + (isInItem || lacksColon ? std::max(step, 1U) : step);
    const auto colon = lacksColon ? std::string(parent.indent, ' ') + ':' + m_lines.lineBreak() : std::string();
    TextEdits edits;
    if (!parent.value.empty()) {
        // What is on the key's line stays there, as anchors and comments.
        const auto begin = m_tree.afterMark(parent, m_lines.bytes());
        const auto between = m_lines.bytes().substr(begin, parent.value.begin - begin);
        const bool isBlank = between.find_first_not_of(" \t\r\n") == std::string_view::npos;
        auto end = parent.value.end;
        while (m_lines.bytes()[end] == ' ' || m_lines.bytes()[end] == '\t')
            ++end;
        (void)edits.add({{isBlank ? begin : parent.value.begin, end}, m_lines.bytes()[end] == '#' ? " " : ""});
    }
    (void)edits.add({{at, at},
        colon + std::string(column, ' ') + m_lines.newLines(path, from, column, written) + m_lines.lineBreak()});
    return edits;
}

/// Returns the spaces behind the dash of an item; one space if it has something else there.
std::string Addition::gapBehindDash(const Node& item) const
{
    const auto begin = item.entry.begin + 1;
    const auto gap = item.value.begin > begin ? m_lines.bytes().substr(begin, item.value.begin - begin) : " ";
    return gap.find_first_not_of(' ') == std::string_view::npos ? std::string(gap) : " ";
}

TextEdits Addition::insert(NodeId list, std::uint32_t index, const std::string& written) const
{
    const auto& parent = node(list);
    if (parent.flow) {
        const auto inFlow = writtenInFlow(written);
        if (inFlow != written && becomesLines(parent))
            return intoEmpty(parent, KeyPath({KeyPath::Segment(index)}), 0, written);
        return planFlowInsertion(m_document, list, index, inFlow);
    }
    const KeyPath item({KeyPath::Segment(index)});
    const auto column = node(parent.firstChild).indent;
    const auto indentation = std::string(column, ' ');
    auto text = m_lines.newLines(item, 0, column, written) + m_lines.lineBreak();
    if (!isWrittenInLines(written) && text.starts_with("- "))
        text.replace(1, 1, gapBehindDash(node(parent.firstChild)));
    if (index == parent.childCount) {
        const auto at = parent.entry.end;
        return TextEdit{{at, at}, indentation + text};
    }
    const auto& next = node(m_tree.item(list, index));
    if (m_lines.sharesLineWithDash(next))
        return TextEdit{{next.entry.begin, next.entry.begin}, text + indentation};
    const auto at = m_lines.withOwnComments(next);
    return TextEdit{{at, at}, indentation + text};
}

Result<TextEdits> Addition::add(const KeyPath& path, const std::string& written) const
{
    const auto refuse = [&](ErrorCode code, NodeId id, std::size_t depth) {
        const auto& segments = path.segments();
        const KeyPath way({segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(depth)});
        return Error{.code = code, .line = static_cast<int>(node(id).line), .detail = way.toText()};
    };
    NodeId container = 0;
    std::size_t depth = 0; // segments of the path that are there
    for (; depth < path.size(); ++depth) {
        const auto& segment = path.segments()[depth];
        const auto* key = std::get_if<std::string>(&segment);
        const auto next = key != nullptr ? m_tree.child(container, *key, m_lines.bytes())
                                         : m_tree.item(container, std::get<std::uint32_t>(segment));
        if (next == noNode)
            break;
        container = next;
    }
    // What is to be made may hold an index only as its last segment, and only the one that appends.
    for (auto i = depth; i < path.size(); ++i) {
        const auto* index = std::get_if<std::uint32_t>(&path.segments()[i]);
        if (index == nullptr)
            continue;
        const auto size = i == depth && node(container).kind == NodeKind::List ? node(container).childCount : 0;
        if (i + 1 != path.size() || *index != size)
            return refuse(ErrorCode::IndexOutOfRange, container, i + 1);
    }

    if (const auto shared = sharedAround(m_document, container))
        return *shared;
    const auto& parent = node(container);
    const auto* index = std::get_if<std::uint32_t>(&path.segments()[depth]);
    if (parent.kind == NodeKind::Scalar) {
        if (m_document.scalar(parent).type != ValueType::Null)
            return refuse(ErrorCode::NotAContainer, container, depth);
        if (becomesLines(parent))
            return intoEmpty(parent, path, depth, written);
        auto properties = writtenProperties(m_document, container);
        properties += properties.empty() || properties.ends_with(' ') ? "" : " ";
        return planFlowReplacement(m_document, container, properties + nestedInFlow(path, depth, written));
    }
    if ((index != nullptr) != (parent.kind == NodeKind::List))
        return refuse(ErrorCode::NotAContainer, container, depth);
    if (index != nullptr)
        return insert(container, *index, written);
    if (!parent.flow)
        return TextEdits(intoMap(container, path, depth, written));
    return becomesLines(parent) ? intoEmpty(parent, path, depth, written)
                                : intoFlowMap(container, path, depth, written);
}

} // namespace

Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written)
{
    return Addition(document).add(path, written);
}

TextEdits planInsertion(const Document& document, NodeId list, std::uint32_t index, const std::string& written)
{
    return Addition(document).insert(list, index, written);
}

} // namespace stet
