#include "core/edit/addition.h"

#include "core/document/flow_items.h"
#include "core/edit/entry_lines.h"
#include "core/edit/field_order.h"
#include "core/edit/written_value.h"

namespace stet {

namespace {

/// Whether a value may stand between the brackets of a flow list as it is written.
bool isFlowItem(const std::string& written)
{
    if (isWrittenInLines(written) || written.find('\n') != std::string::npos)
        return false;
    const auto alone = '[' + written + ']';
    FlowItems items(alone);
    return items.next() && !items.next() && !items.failed();
}

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
    Result<TextEdits> insert(NodeId list, std::uint32_t index, const std::string& written) const;

private:
    const Node& node(NodeId id) const { return m_tree.node(id); }
    std::string_view keyOf(const Node& entry) const { return FrontMatter::keyText(entry, m_lines.bytes()); }

    std::string_view mapKeyOf(NodeId map) const;
    TextEdit intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const;
    TextEdits intoEmpty(const Node& parent, const KeyPath& path, std::size_t from, const std::string& written) const;
    TextEdit intoFlow(const Node& list, std::uint32_t index, const std::string& written) const;

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

TextEdit Addition::intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto mapKey = mapKeyOf(map);
    const auto rank = fieldRank(mapKey, std::get<std::string>(path.segments()[from]));
    NodeId before = noNode; // the nearest that belongs above
    NodeId behind = noNode; // the nearest that belongs below
    NodeId last = noNode;
    std::optional<int> beforeRank;
    std::optional<int> afterRank;
    for (auto id = node(map).firstChild; id != noNode; id = node(id).nextSibling) {
        last = id;
        const auto other = fieldRank(mapKey, keyOf(node(id)));
        if (!rank || !other)
            continue;
        if (*other < *rank && (!beforeRank || *other > *beforeRank)) {
            before = id;
            beforeRank = other;
        } else if (*other > *rank && (!afterRank || *other < *afterRank)) {
            behind = id;
            afterRank = other;
        }
    }
    if (before == noNode && behind == noNode)
        before = last;
    const auto lineBreak = m_lines.lineBreak();
    if (before != noNode) {
        const auto column = node(before).indent;
        const auto at = node(before).entry.end;
        return {{at, at}, std::string(column, ' ') + m_lines.newLines(path, from, column, written) + lineBreak};
    }
    if (behind != noNode) {
        const auto column = node(behind).indent;
        const auto indentation = std::string(column, ' ');
        const auto text = m_lines.newLines(path, from, column, written) + lineBreak;
        if (m_lines.sharesLineWithDash(node(behind)))
            return {{node(behind).entry.begin, node(behind).entry.begin}, text + indentation};
        const auto at = m_lines.withOwnComments(node(behind));
        return {{at, at}, indentation + text};
    }
    const auto end = m_document.source().frontMatter().end; // no key yet: behind the comments that may be there
    return {{end, end}, m_lines.newLines(path, from, 0, written) + lineBreak};
}

/// An empty value, `[]` or `{}` becomes a map or list on the lines below it; what else stands on its line stays.
TextEdits Addition::intoEmpty(
    const Node& parent, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto at = parent.entry.end;
    const auto begin = afterKey(parent, m_lines.bytes());
    const bool isList = std::holds_alternative<std::uint32_t>(path.segments()[from]);
    const bool isInItem = parent.key.empty();
    const auto step = isList ? m_lines.listStep() : m_lines.mapStep();
    const auto column = parent.indent + (isInItem ? std::max(step, 1U) : step);
    TextEdits edits;
    if (!parent.value.empty())
        (void)edits.add({{begin, parent.value.end}, {}});
    (void)edits.add(
        {{at, at}, std::string(column, ' ') + m_lines.newLines(path, from, column, written) + m_lines.lineBreak()});
    return edits;
}

TextEdit Addition::intoFlow(const Node& list, std::uint32_t index, const std::string& written) const
{
    if (list.childCount == 0)
        return {{list.value.begin + 1, list.value.end - 1}, written};
    auto id = list.firstChild;
    for (std::uint32_t i = 0; i < index && node(id).nextSibling != noNode; ++i)
        id = node(id).nextSibling;
    const auto& item = node(id);
    if (index == list.childCount)
        return {{item.value.end, item.value.end}, ", " + written};
    return {{item.value.begin, item.value.begin}, written + ", "};
}

Result<TextEdits> Addition::insert(NodeId list, std::uint32_t index, const std::string& written) const
{
    const auto& parent = node(list);
    if (parent.flow && isFlowItem(written))
        return TextEdits(intoFlow(parent, index, written));
    const KeyPath item({KeyPath::Segment(index)});
    if (parent.flow) {
        if (parent.childCount > 0)
            return Error{.code = ErrorCode::OpaqueField, .line = static_cast<int>(parent.line)};
        return intoEmpty(parent, item, 0, written);
    }
    const auto column = node(parent.firstChild).indent;
    const auto indentation = std::string(column, ' ');
    const auto text = m_lines.newLines(item, 0, column, written) + m_lines.lineBreak();
    if (index == parent.childCount) {
        const auto at = parent.entry.end;
        return TextEdits(TextEdit{{at, at}, indentation + text});
    }
    const auto& next = node(m_tree.item(list, index));
    if (m_lines.sharesLineWithDash(next))
        return TextEdits(TextEdit{{next.entry.begin, next.entry.begin}, text + indentation});
    const auto at = m_lines.withOwnComments(next);
    return TextEdits(TextEdit{{at, at}, indentation + text});
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

    const auto& parent = node(container);
    const auto* index = std::get_if<std::uint32_t>(&path.segments()[depth]);
    if (parent.kind == NodeKind::Opaque || (parent.parent != noNode && node(parent.parent).flow))
        return refuse(ErrorCode::OpaqueField, container, depth);
    if (parent.kind == NodeKind::Scalar) {
        if (!parent.value.empty() || parent.style != ScalarStyle::Plain)
            return refuse(ErrorCode::NotAContainer, container, depth);
        return intoEmpty(parent, path, depth, written);
    }
    if ((index != nullptr) != (parent.kind == NodeKind::List))
        return refuse(ErrorCode::NotAContainer, container, depth);
    if (index != nullptr) {
        auto inserted = insert(container, *index, written);
        return inserted.ok() ? std::move(inserted) : refuse(ErrorCode::OpaqueField, container, depth);
    }
    if (parent.flow)
        return intoEmpty(parent, path, depth, written);
    return TextEdits(intoMap(container, path, depth, written));
}

} // namespace

Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written)
{
    return Addition(document).add(path, written);
}

Result<TextEdits> planInsertion(const Document& document, NodeId list, std::uint32_t index, const std::string& written)
{
    return Addition(document).insert(list, index, written);
}

} // namespace stet
