#include "core/edit/plan/removal.h"

#include "core/document/line.h"
#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/plan/entry_lines.h"
#include "core/edit/plan/flow_edit.h"

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

/// End of the last line of an entry, without its line break.
std::uint32_t lineEndOf(const EntryLines& lines, const Node& entry)
{
    auto text = entry.entry.of(lines.bytes());
    for (bool isStripped = true; isStripped;) {
        isStripped = false;
        for (const std::string_view mark : {"\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
            if (!text.ends_with(mark))
                continue;
            text.remove_suffix(mark.size());
            isStripped = true;
        }
    }
    return entry.entry.begin + static_cast<std::uint32_t>(text.size());
}

/// What stands behind a dash on its line, with others in lines below it. The next one takes the place behind the dash;
/// where comments stand between the two, the dash is skipped on its line.
TextEdit withoutFirstEntry(const EntryLines& lines, const Node& entry)
{
    const auto next = lines.node(entry.nextSibling).entry.begin;
    const auto between = lines.bytes().substr(entry.entry.end, next - entry.entry.end);
    if (between.find('#') == std::string_view::npos)
        return {{entry.entry.begin, next}, {}};
    return {{lines.afterMark(lines.node(entry.parent)), lineEndOf(lines, entry)}, {}};
}

/// Removed lines without the line break that the closing fence needs, where only a hidden one is left above.
Span withoutBreakOfFence(const Document& document, Span lines)
{
    const auto whole = document.source().frontMatter();
    const auto bytes = document.bytes();
    if (lines.end == whole.end && lines.begin > whole.begin && bytes[lines.begin - 1] != '\n')
        lines.end -= bytes[lines.end - 2] == '\r' ? 2U : 1U;
    return lines;
}

/// An empty map or list must say so: without a word it would be null. The word takes its place behind the parent's
/// colon or dash; what else stands on that line stays.
TextEdits withoutLastEntry(const Document& document, const EntryLines& lines, const Node& entry)
{
    const auto& parent = lines.node(entry.parent);
    const auto begin = lines.afterProperties(parent);
    const std::string word = parent.kind == NodeKind::List ? " []" : " {}";
    if (lines.sharesLineWithDash(entry))
        return TextEdit{{begin, lineEndOf(lines, entry)}, word};
    TextEdits edits;
    (void)edits.add({{begin, begin}, word});
    (void)edits.add({withoutBreakOfFence(document, {lines.withOwnComments(entry), entry.entry.end}), {}});
    return edits;
}

/// Puts each item in the place that it has after a move: the lines and commas stay, the items behind dash or comma
/// change.
TextEdits rotated(const EntryLines& lines, const std::vector<NodeId>& items, std::uint32_t from, std::uint32_t to)
{
    auto moved = items;
    const auto begin = moved.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    const auto content = [&](NodeId id) {
        const auto& item = lines.node(id);
        const bool isFlow = lines.node(item.parent).flow;
        return isFlow ? item.entry : Span{lines.afterMark(item), item.entry.end};
    };
    TextEdits edits;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (moved[i] != items[i])
            (void)edits.add({content(items[i]), std::string(content(moved[i]).of(lines.bytes()))});
    }
    return edits;
}

/// Whether a block scalar that ends right above an entry would go on with the lines below that: with blank lines if it
/// keeps them, with what is indented.
bool wouldGoOn(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    const auto bytes = document.bytes();
    NodeId last = noNode;
    for (auto other = tree.node(tree.node(id).parent).firstChild; other != id; other = tree.node(other).nextSibling)
        last = other;
    while (last != noNode && tree.node(last).firstChild != noNode) {
        for (last = tree.node(last).firstChild; tree.node(last).nextSibling != noNode;)
            last = tree.node(last).nextSibling;
    }
    if (last == noNode || tree.node(last).kind != NodeKind::Scalar || !isBlockStyle(tree.node(last).style))
        return false;
    const auto header = tree.node(last).value.of(bytes);
    const bool keepsBlankLines = header.substr(0, header.find_first_of(" #\r\n")).find('+') != std::string_view::npos;
    const auto end = document.source().frontMatter().end;
    for (auto begin = tree.node(id).entry.end; begin < end;) {
        const auto line = lineFrom(bytes, begin, end);
        if (line.indent() > tree.node(id).indent || (line.empty() && keepsBlankLines))
            return true;
        if (!line.empty())
            return false;
        begin = line.next;
    }
    return false;
}

/// Takes the whole lines of an entry, and leaves the line break that the closing fence needs.
TextEdit withoutLines(const Document& document, const EntryLines& lines, NodeId id)
{
    const auto& entry = lines.node(id);
    // Comments above the only field are about the whole front matter.
    const bool isOnly = lines.node(entry.parent).childCount == 1;
    const Span own{isOnly ? lines.lineStart(entry.entry.begin) : lines.withOwnComments(entry), entry.entry.end};
    if (wouldGoOn(document, id)) // a comment ends what is above
        return {own, std::string(entry.indent, ' ') + '#' + lines.lineBreak()};
    return {withoutBreakOfFence(document, own), {}};
}

/// Whether a text follows the front matter's document, which would become the document if that were empty.
bool hasTextBelow(const Document& document)
{
    const auto* details = document.frontMatter().details();
    const auto end = document.source().frontMatter().end;
    return details != nullptr && YamlGaps(document.bytes(), end).tokenAt(details->end) < end;
}

/// Whether the braces of the front matter are over several lines before edits of them, and on one line behind these:
/// text that goes on behind them would become a key with them.
bool endsOnFirstLine(const Document& document, Span braces, const TextEdits& edits)
{
    const auto isOneLine = [](std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; };
    const auto bytes = document.bytes();
    const auto after = edits.applyTo(bytes);
    const auto behind = bytes.size() - braces.end;
    return !isOneLine(braces.of(bytes))
        && isOneLine(std::string_view(after).substr(braces.begin, after.size() - behind - braces.begin));
}

} // namespace

TextEdits planRemoval(const Document& document, NodeId id)
{
    const EntryLines lines(document);
    const auto& entry = lines.node(id);
    const auto& parent = lines.node(entry.parent);
    if (parent.flow) {
        auto edits = planFlowRemoval(document, id);
        if (entry.parent == 0 && lines.lineStart(parent.entry.end) != parent.entry.end
            && endsOnFirstLine(document, parent.value, edits))
            (void)edits.add({{parent.value.end, parent.value.end}, lines.lineBreak()});
        return edits;
    }
    if (parent.childCount == 1 && entry.parent != 0)
        return withoutLastEntry(document, lines, entry);
    if (parent.childCount == 1 && hasTextBelow(document))
        return TextEdit{{entry.entry.begin, lineEndOf(lines, entry)},
            lines.lineStart(entry.entry.end) == entry.entry.end ? "{}" : "{}" + lines.lineBreak()};
    if (lines.sharesLineWithDash(entry) && entry.nextSibling != noNode)
        return withoutFirstEntry(lines, entry);
    return withoutLines(document, lines, id);
}

std::optional<TextEdits> planRemovals(const Document& document, const std::vector<NodeId>& entries)
{
    const EntryLines lines(document);
    const auto& parent = lines.node(lines.node(entries.front()).parent);
    const bool isAll = parent.childCount == entries.size();
    if (parent.flow || (isAll && hasTextBelow(document)))
        return std::nullopt;
    TextEdits edits;
    if (isAll && parent.parent != noNode)
        (void)edits.add({{lines.afterProperties(parent), lines.afterProperties(parent)}, " {}"});
    for (const auto id : entries) {
        const auto& entry = lines.node(id);
        const auto own = withoutBreakOfFence(document, {lines.withOwnComments(entry), entry.entry.end});
        if (lines.sharesLineWithDash(entry) || wouldGoOn(document, id) || !edits.add({own, {}}))
            return std::nullopt;
    }
    return edits;
}

std::vector<NodeId> entriesLike(const FrontMatter& tree, NodeId entry, std::string_view bytes)
{
    const auto key = tree.keyText(tree.node(entry), bytes);
    std::vector<NodeId> entries;
    for (auto id = tree.node(tree.node(entry).parent).firstChild; id != noNode; id = tree.node(id).nextSibling) {
        if (!tree.node(id).complexKey && tree.keyText(tree.node(id), bytes) == key)
            entries.push_back(id);
    }
    return entries;
}

TextEdits planMove(const Document& document, NodeId list, std::uint32_t from, std::uint32_t to)
{
    const EntryLines lines(document);
    const auto items = itemsOf(document.frontMatter(), list);
    const auto& item = lines.node(items[from]);
    const auto& target = lines.node(items[to]);
    // Items in brackets change places between the commas; so do those of which one stands behind another dash.
    if (lines.node(list).flow || lines.sharesLineWithDash(lines.node(items.front())))
        return rotated(lines, items, from, to);
    const Span own{lines.withOwnComments(item), item.entry.end};
    const auto at = from < to ? target.entry.end : lines.withOwnComments(target);
    TextEdits edits;
    (void)edits.add({own, {}});
    (void)edits.add({{at, at}, std::string(own.of(lines.bytes()))});
    return edits;
}

} // namespace stet
