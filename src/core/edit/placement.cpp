#include "edit/placement.h"

#include "document/line.h"
#include "document/scalar_text.h"
#include "edit/field_order.h"

namespace stet {

namespace {

constexpr std::uint32_t defaultStep = 2;

class Placement
{
public:
    explicit Placement(const Document& document)
        : m_document(document)
        , m_tree(document.frontMatter())
        , m_bytes(document.bytes())
    {
    }

    Result<TextEdits> add(const KeyPath& path, const std::string& written) const;
    TextEdits remove(const KeyPath& path) const;

private:
    const Node& node(NodeId id) const { return m_tree.node(id); }
    std::string_view keyOf(const Node& entry) const { return FrontMatter::keyText(entry, m_bytes); }
    std::string lineBreak() const { return std::string(m_document.source().lineBreak()); }

    std::uint32_t lineStart(std::uint32_t offset) const;
    std::uint32_t beforeLineBreak(std::uint32_t nextLine) const;
    std::uint32_t withOwnComments(const Node& entry) const;
    bool sharesLineWithDash(const Node& entry) const;
    std::uint32_t mapStep() const;
    std::uint32_t listStep() const;
    std::string lines(const KeyPath& path, std::size_t from, std::uint32_t column, const std::string& written) const;
    std::string_view mapKeyOf(NodeId map) const;
    TextEdit intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const;

    const Document& m_document;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
};

std::uint32_t Placement::lineStart(std::uint32_t offset) const
{
    const auto found = offset == 0 ? std::string_view::npos : m_bytes.rfind('\n', offset - 1);
    return found == std::string_view::npos ? 0 : static_cast<std::uint32_t>(found) + 1;
}

/// End of the text of the line before `nextLine`.
std::uint32_t Placement::beforeLineBreak(std::uint32_t nextLine) const
{
    return lineFrom(m_bytes, lineStart(nextLine - 1), nextLine).end;
}

bool Placement::sharesLineWithDash(const Node& entry) const
{
    const auto start = lineStart(entry.entry.begin);
    return m_bytes.substr(start, entry.entry.begin - start).find_first_not_of(' ') != std::string_view::npos;
}

/// Begin of the comment lines that stand directly above an entry, at its indentation; the entry's own line where there
/// are none. A comment at the very top speaks of the whole front matter and belongs to no entry.
std::uint32_t Placement::withOwnComments(const Node& entry) const
{
    const auto top = m_document.source().frontMatter().begin;
    const auto own = lineStart(entry.entry.begin);
    auto begin = own;
    while (begin > top) {
        const auto above = lineStart(begin - 1);
        const auto line = lineFrom(m_bytes, above, begin);
        if (line.empty() || m_bytes[line.textBegin] != '#' || line.indent() != entry.indent)
            return begin;
        begin = above;
    }
    return own;
}

std::uint32_t Placement::mapStep() const
{
    for (const auto& map : m_tree.nodes()) {
        if (map.kind != NodeKind::Map || map.flow || map.parent == noNode || map.key.empty())
            continue;
        return node(map.firstChild).indent - map.indent;
    }
    return defaultStep;
}

std::uint32_t Placement::listStep() const
{
    for (const auto& list : m_tree.nodes()) {
        if (list.kind == NodeKind::List && !list.flow && !list.key.empty())
            return node(list.firstChild).indent - list.indent;
    }
    return defaultStep;
}

/// The lines of the segments of a path from `from` on, each deeper than the one before, the first at `column`; no line
/// break behind the last.
std::string Placement::lines(
    const KeyPath& path, std::size_t from, std::uint32_t column, const std::string& written) const
{
    std::string out;
    for (auto i = from; i < path.size(); ++i) {
        if (i > from) {
            const bool isItem = std::holds_alternative<std::uint32_t>(path.segments()[i]);
            column += isItem ? listStep() : mapStep();
            out += lineBreak() + std::string(column, ' ');
        }
        if (const auto* key = std::get_if<std::string>(&path.segments()[i]))
            out += encodeKey(*key) + ':';
        else
            out += '-';
    }
    return written.empty() ? out : out + ' ' + written;
}

/// The key by which the field order knows a map: that of the nearest entry around it, as `images` for its items.
std::string_view Placement::mapKeyOf(NodeId map) const
{
    while (map != 0 && node(map).key.empty())
        map = node(map).parent;
    return map == 0 ? std::string_view() : keyOf(node(map));
}

TextEdit Placement::intoMap(NodeId map, const KeyPath& path, std::size_t from, const std::string& written) const
{
    const auto mapKey = mapKeyOf(map);
    const auto rank = fieldRank(mapKey, std::get<std::string>(path.segments()[from]));
    NodeId before = noNode; // the nearest that belongs above
    NodeId behind = noNode; // the nearest that belongs below
    NodeId last = noNode;
    std::optional<int> beforeRank;
    std::optional<int> behindRank;
    for (auto id = node(map).firstChild; id != noNode; id = node(id).nextSibling) {
        last = id;
        const auto other = fieldRank(mapKey, keyOf(node(id)));
        if (!rank || !other)
            continue;
        if (*other < *rank && (!beforeRank || *other > *beforeRank)) {
            before = id;
            beforeRank = other;
        } else if (*other > *rank && (!behindRank || *other < *behindRank)) {
            behind = id;
            behindRank = other;
        }
    }
    if (before == noNode && behind == noNode)
        before = last;
    if (before != noNode) {
        const auto column = node(before).indent;
        const auto at = node(before).entry.end;
        return {{at, at}, std::string(column, ' ') + lines(path, from, column, written) + lineBreak()};
    }
    if (behind != noNode) {
        const auto column = node(behind).indent;
        const auto indentation = std::string(column, ' ');
        const auto text = lines(path, from, column, written) + lineBreak();
        if (sharesLineWithDash(node(behind)))
            return {{node(behind).entry.begin, node(behind).entry.begin}, text + indentation};
        const auto at = withOwnComments(node(behind));
        return {{at, at}, indentation + text};
    }
    const auto end = m_document.source().frontMatter().end; // no key yet: behind the comments that may be there
    return {{end, end}, lines(path, from, 0, written) + lineBreak()};
}

Result<TextEdits> Placement::add(const KeyPath& path, const std::string& written) const
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
        const auto next = key != nullptr ? m_tree.child(container, *key, m_bytes)
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
    const bool wantsList = std::holds_alternative<std::uint32_t>(path.segments()[depth]);
    if (parent.kind == NodeKind::Opaque || parent.flow)
        return refuse(ErrorCode::OpaqueField, container, depth);
    if (parent.kind == NodeKind::Scalar) {
        // An empty value becomes the map or list, on the lines below it.
        if (!parent.value.empty() || parent.style != ScalarStyle::Plain)
            return refuse(ErrorCode::NotAContainer, container, depth);
        const auto column = parent.indent + (wantsList ? listStep() : mapStep());
        const auto at = parent.entry.end;
        return TextEdits(
            TextEdit{{at, at}, std::string(column, ' ') + lines(path, depth, column, written) + lineBreak()});
    }
    if (wantsList != (parent.kind == NodeKind::List))
        return refuse(ErrorCode::NotAContainer, container, depth);
    if (!wantsList)
        return TextEdits(intoMap(container, path, depth, written));
    const auto column = node(parent.firstChild).indent;
    const auto at = parent.entry.end;
    return TextEdits(TextEdit{{at, at}, std::string(column, ' ') + lines(path, depth, column, written) + lineBreak()});
}

TextEdits Placement::remove(const KeyPath& path) const
{
    const auto id = m_tree.find(path, m_bytes);
    const auto& entry = node(id);
    const auto& parent = node(entry.parent);
    if (parent.childCount == 1 && entry.parent != 0) {
        // An empty map or list must say so: without a word it would be null. It takes its place behind the parent's
        // colon or dash, to the last line of what goes.
        const auto after = parent.key.empty() ? parent.entry.begin : m_bytes.find(':', parent.key.end);
        const auto begin = static_cast<std::uint32_t>(after) + 1;
        return TextEdit{{begin, beforeLineBreak(entry.entry.end)}, parent.kind == NodeKind::List ? " []" : " {}"};
    }
    if (sharesLineWithDash(entry))
        return TextEdit{{entry.entry.begin, node(entry.nextSibling).entry.begin}, {}};
    return TextEdit{{withOwnComments(entry), entry.entry.end}, {}};
}

} // namespace

Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written)
{
    return Placement(document).add(path, written);
}

Result<TextEdits> planRemoval(const Document& document, const KeyPath& path)
{
    return Placement(document).remove(path);
}

} // namespace stet
