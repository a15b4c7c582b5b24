#include "core/edit/removal.h"

#include "core/edit/entry_lines.h"
#include "core/edit/written_value.h"

#include <algorithm>
#include <vector>

namespace stet {

namespace {

std::vector<NodeId> itemsOf(const FrontMatter& tree, NodeId list)
{
    std::vector<NodeId> items;
    for (auto id = tree.node(list).firstChild; id != noNode; id = tree.node(id).nextSibling)
        items.push_back(id);
    return items;
}

/// An item of a flow list goes with one of the commas around it.
TextEdit withoutFlowItem(const FrontMatter& tree, NodeId id)
{
    const auto& item = tree.node(id);
    if (item.nextSibling != noNode)
        return {{item.value.begin, tree.node(item.nextSibling).value.begin}, {}};
    auto begin = item.value.begin;
    for (const auto other : itemsOf(tree, item.parent)) {
        if (other != id)
            begin = tree.node(other).value.end;
    }
    return {{begin, item.value.end}, {}};
}

/// End of the last line of an entry, without its line break.
std::uint32_t lineEndOf(const EntryLines& lines, const Node& entry)
{
    auto end = entry.entry.end;
    while (end > entry.entry.begin && (lines.bytes()[end - 1] == '\n' || lines.bytes()[end - 1] == '\r'))
        --end;
    return end;
}

/// What stands behind a dash on its line, with others in lines below it. The next one takes the place behind the dash;
/// where comments stand between the two, the dash is skipped on its line.
TextEdit withoutFirstEntry(const EntryLines& lines, const Node& entry)
{
    const auto next = lines.node(entry.nextSibling).entry.begin;
    const auto between = lines.bytes().substr(entry.entry.end, next - entry.entry.end);
    if (between.find('#') == std::string_view::npos)
        return {{entry.entry.begin, next}, {}};
    return {{afterKey(lines.node(entry.parent), lines.bytes()), lineEndOf(lines, entry)}, {}};
}

/// An empty map or list must say so: without a word it would be null. The word takes its place behind the parent's
/// colon or dash; what else stands on that line stays.
TextEdits withoutLastEntry(const EntryLines& lines, const Node& entry)
{
    const auto& parent = lines.node(entry.parent);
    const auto begin = afterKey(parent, lines.bytes());
    const std::string word = parent.kind == NodeKind::List ? " []" : " {}";
    if (lines.sharesLineWithDash(entry))
        return TextEdit{{begin, lineEndOf(lines, entry)}, word};
    TextEdits edits;
    (void)edits.add({{begin, begin}, word});
    (void)edits.add({{lines.withOwnComments(entry), entry.entry.end}, {}});
    return edits;
}

} // namespace

TextEdits planRemoval(const Document& document, NodeId id)
{
    const EntryLines lines(document);
    const auto& entry = lines.node(id);
    const auto& parent = lines.node(entry.parent);
    if (parent.flow)
        return withoutFlowItem(document.frontMatter(), id);
    if (parent.childCount == 1 && entry.parent != 0)
        return withoutLastEntry(lines, entry);
    if (lines.sharesLineWithDash(entry))
        return withoutFirstEntry(lines, entry);
    return TextEdit{{lines.withOwnComments(entry), entry.entry.end}, {}};
}

Result<TextEdits> planMove(const Document& document, NodeId list, std::uint32_t from, std::uint32_t to)
{
    const EntryLines lines(document);
    const auto items = itemsOf(document.frontMatter(), list);
    TextEdits edits;
    if (lines.node(list).flow) {
        // The commas and spaces stay where they are; the items change places.
        auto moved = items;
        const auto begin = moved.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (moved[i] != items[i])
                (void)edits.add(
                    {lines.node(items[i]).value, std::string(lines.node(moved[i]).value.of(lines.bytes()))});
        }
        return edits;
    }
    const auto& item = lines.node(items[from]);
    const auto& target = lines.node(items[to]);
    if (lines.sharesLineWithDash(item) || lines.sharesLineWithDash(target))
        return Error{.code = ErrorCode::OpaqueField, .line = static_cast<int>(item.line)};
    const Span own{lines.withOwnComments(item), item.entry.end};
    const auto at = from < to ? target.entry.end : lines.withOwnComments(target);
    (void)edits.add({own, {}});
    (void)edits.add({{at, at}, std::string(own.of(lines.bytes()))});
    return edits;
}

} // namespace stet
