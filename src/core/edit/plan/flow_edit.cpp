#include "core/edit/plan/flow_edit.h"

#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/plan/written_value.h"

#include <optional>

namespace stet {

namespace {

/// The white space and commas around the children of one flow collection.
class FlowText
{
public:
    explicit FlowText(const Document& document)
        : m_document(document)
        , m_tree(document.frontMatter())
        , m_bytes(document.bytes())
        , m_gaps(m_bytes, document.source().frontMatter().end)
    {
    }

    TextEdits insert(NodeId container, std::uint32_t index, const std::string& written) const;
    TextEdits remove(NodeId id) const;

private:
    const Node& node(NodeId id) const { return m_tree.node(id); }
    bool isBlank(std::uint32_t begin, std::uint32_t end) const
    {
        return m_bytes.substr(begin, end - begin).find_first_not_of(" \t") == std::string_view::npos;
    }
    bool beginsLine(std::uint32_t at) const { return isBlank(m_gaps.lineBegin(at), at); }
    std::optional<std::uint32_t> commaAfter(std::uint32_t end) const;
    std::uint32_t lineEnd(std::uint32_t at) const;
    std::string newLine(std::uint32_t like) const;
    std::string commaBehind(const Node& item) const;
    TextEdits append(const Node& last, const std::string& written) const;
    TextEdits withoutLast(const Node& item, const Node* before) const;
    Span withItsLine(Span span) const;

    const Document& m_document;
    const FrontMatter& m_tree;
    std::string_view m_bytes;
    YamlGaps m_gaps;
};

/// Where the comma behind an item is.
std::optional<std::uint32_t> FlowText::commaAfter(std::uint32_t end) const
{
    const auto at = m_gaps.tokenAt(end);
    return at < m_bytes.size() && m_bytes[at] == ',' ? std::optional(at) : std::nullopt;
}

std::uint32_t FlowText::lineEnd(std::uint32_t at) const
{
    while (at < m_bytes.size() && m_gaps.breakAt(at) == 0)
        ++at;
    return at;
}

/// A line break and the indentation of what begins the line at `like`.
std::string FlowText::newLine(std::uint32_t like) const
{
    const auto begin = m_gaps.lineBegin(like);
    return std::string(m_document.source().lineBreak()) + std::string(m_bytes.substr(begin, like - begin));
}

/// Directly behind a colon or question mark a comma means something else.
std::string FlowText::commaBehind(const Node& item) const
{
    const char last = m_bytes[item.entry.end - 1];
    return item.value.empty() && (last == ':' || last == '?') ? " ," : ",";
}

TextEdits FlowText::append(const Node& last, const std::string& written) const
{
    const auto end = last.entry.end;
    if (!beginsLine(last.entry.begin)) {
        return TextEdit{{end, end}, commaBehind(last) + ' ' + written};
    }
    const auto comma = commaAfter(end);
    const auto behind = comma ? *comma + 1 : end;
    const auto next = m_gaps.tokenAt(behind);
    const bool isClosedHere = m_gaps.lineBegin(next) <= behind; // the bracket is on this line
    const auto at = isClosedHere ? behind : lineEnd(behind);
    TextEdits edits;
    if (comma) {
        (void)edits.add({{at, at}, newLine(last.entry.begin) + written + ','});
    } else if (at == end) {
        (void)edits.add({{end, end}, commaBehind(last) + newLine(last.entry.begin) + written});
    } else {
        (void)edits.add({{end, end}, commaBehind(last)});
        (void)edits.add({{at, at}, newLine(last.entry.begin) + written});
    }
    return edits;
}

TextEdits FlowText::insert(NodeId container, std::uint32_t index, const std::string& written) const
{
    const auto& parent = node(container);
    if (parent.isBare) { // which gets its braces
        const auto& only = node(parent.firstChild);
        TextEdits edits;
        const std::string after = index > 0 ? commaBehind(only) + ' ' + written : "";
        (void)edits.add({{only.entry.begin, only.entry.begin}, '{' + (index > 0 ? std::string() : written + ", ")});
        (void)edits.add({{only.entry.end, only.entry.end}, after + '}'});
        return edits;
    }
    const auto inside = parent.value.begin + 1;
    if (parent.childCount == 0) {
        const bool isBare = isBlank(inside, parent.value.end - 1);
        return isBare ? TextEdit{{inside, parent.value.end - 1}, written}
                      : TextEdit{{inside, inside}, written + (m_bytes[inside] == '#' ? " " : "")};
    }
    auto child = parent.firstChild;
    for (auto i = index; i > 0 && node(child).nextSibling != noNode; --i)
        child = node(child).nextSibling;
    if (index == parent.childCount)
        return append(node(child), written);
    const auto at = node(child).entry.begin;
    return TextEdit{{at, at}, written + ',' + (beginsLine(at) ? newLine(at) : " ")};
}

/// A removed item with the whole lines it stands on, where nothing else does.
Span FlowText::withItsLine(Span span) const
{
    const auto begin = m_gaps.lineBegin(span.begin);
    const auto end = lineEnd(span.end);
    if (!isBlank(begin, span.begin) || !isBlank(span.end, end) || end == m_bytes.size())
        return span;
    return {begin, end + m_gaps.breakAt(end)};
}

/// The last item goes with the comma before it; the comments between the two stay.
TextEdits FlowText::withoutLast(const Node& item, const Node* before) const
{
    Span own{item.entry.begin, item.entry.end};
    if (before == nullptr)
        return TextEdit{withItsLine(own), {}};
    const auto comma = commaAfter(before->entry.end).value_or(own.begin);
    const bool hasComment = m_bytes.substr(comma, own.begin - comma).find('#') != std::string_view::npos;
    if (!hasComment) {
        const bool isFree = isBlank(before->entry.end, comma) && commaBehind(*before).front() == ',';
        return TextEdit{{isFree ? before->entry.end : comma, own.end}, {}};
    }
    TextEdits edits;
    (void)edits.add({{comma, comma + 1}, m_bytes[comma + 1] == '#' ? " " : ""});
    auto whole = withItsLine(own);
    while (whole == own && isBlank(own.begin - 1, own.begin) && isBlank(whole.end, whole.end + 1))
        own.end = ++whole.end;
    (void)edits.add({whole, {}});
    return edits;
}

TextEdits FlowText::remove(NodeId id) const
{
    const auto& item = node(id);
    const auto& parent = node(item.parent);
    if (parent.isBare)
        return TextEdit{{item.entry.begin, item.entry.end}, "{}"};
    const Node* before = nullptr;
    for (auto other = parent.firstChild; other != id; other = node(other).nextSibling)
        before = &node(other);
    const auto comma = commaAfter(item.entry.end);
    if (!comma)
        return withoutLast(item, before);
    TextEdits edits;
    Span own{item.entry.begin, *comma + 1};
    if (!isBlank(item.entry.end, *comma)) { // a comment between the two
        (void)edits.add({{item.entry.begin, item.entry.end}, {}});
        (void)edits.add({{*comma, *comma + 1}, {}});
        return edits;
    }
    if (const auto whole = withItsLine(own); whole != own)
        return TextEdit{whole, {}};
    auto next = own.end;
    while (next < m_bytes.size() && (m_bytes[next] == ' ' || m_bytes[next] == '\t'))
        ++next;
    const bool isComment = m_bytes[next] == '#';
    if (isComment)
        own.end = isBlank(own.begin - 1, own.begin) ? next : next - 1; // it needs one space
    else if (m_gaps.breakAt(next) == 0 && item.nextSibling != noNode)
        own.end = next;
    // Before a bracket the space stays, behind the comma of another item it goes.
    while (item.nextSibling == noNode && before != nullptr && isBlank(own.begin - 1, own.begin))
        --own.begin;
    return TextEdit{own, {}};
}

/// A value as it is written between brackets.
std::string flowText(const Value& value)
{
    if (value.isScalar())
        return encodeScalar(value, std::nullopt, ScalarPlace::Flow);
    const bool isMap = value.type == ValueType::Map;
    std::string out(1, isMap ? '{' : '[');
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        out += i == 0 ? "" : ", ";
        if (isMap)
            out += encodeKey(value.keys[i], ScalarPlace::Flow) + ": ";
        out += flowText(value.items[i]);
    }
    return out + (isMap ? '}' : ']');
}

bool isSameInBrackets(const std::string& written)
{
    const auto alone = valueOfWritten(written);
    const auto inBrackets = valueOfWritten('[' + written + ']');
    const auto read = readYaml('[' + written + ']');
    const auto byOther = read.ok() ? toValue(*read) : Result<Value>(read.error());
    const auto isItem
        = [&](const Value& list) { return list.items.size() == 1 && sameValue(list.items.front(), *alone); };
    return alone && inBrackets && isItem(*inBrackets) && byOther.ok() && isItem(*byOther);
}

} // namespace

TextEdits planFlowInsertion(const Document& document, NodeId container, std::uint32_t index, const std::string& written)
{
    return FlowText(document).insert(container, index, written);
}

TextEdits planFlowRemoval(const Document& document, NodeId id)
{
    return FlowText(document).remove(id);
}

TextEdits planFlowReplacement(const Document& document, NodeId id, const std::string& written)
{
    const auto& tree = document.frontMatter();
    const auto& node = tree.node(id);
    const Span old{tree.valueBegin(node), node.value.end};
    if (tree.lacksColon(node)) {
        // The name of an alias may hold a colon.
        const bool isAlias = node.key.of(document.bytes()).front() == '*';
        if (written.empty())
            return {};
        TextEdits edits;
        // A key over several lines is one only behind a question mark.
        const auto key = document.bytes().substr(node.entry.begin, node.key.end - node.entry.begin);
        const bool isLong = key.find_first_of("\r\n") != std::string_view::npos;
        if (isLong && document.bytes()[node.entry.begin] != '?')
            (void)edits.add({{node.entry.begin, node.entry.begin}, "? "});
        (void)edits.add({old, (isAlias || isLong ? " : " : ": ") + written});
        return edits;
    }
    const char before = document.bytes()[old.begin - 1];
    const bool isApart = written.empty() || !old.empty() || before == ' ' || before == '\t';
    return TextEdit{old, (isApart ? "" : " ") + written + spaceBeforeComment(document, old.end)};
}

std::string spaceBeforeComment(const Document& document, std::uint32_t valueEnd)
{
    return valueEnd < document.bytes().size() && document.bytes()[valueEnd] == '#' ? " " : "";
}

std::string writtenInFlow(const std::string& written)
{
    if (written.empty())
        return "~";
    const bool isAlias = written.front() == '*';
    const bool isBlock = written.front() == '|' || written.front() == '>';
    if (!isWrittenInLines(written) && !isBlock && written.find_first_of("\r\n") == std::string::npos) {
        // As it is, if it means the same there to all; of an alias only the whole text knows the meaning.
        if (isAlias || isSameInBrackets(written))
            return written;
    }
    const auto value = valueOfWritten(written);
    return value ? flowText(*value) : written;
}

} // namespace stet
