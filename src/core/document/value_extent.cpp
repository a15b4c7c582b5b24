#include "core/document/value_extent.h"

#include "core/document/block_scalar.h"
#include "core/document/flow_items.h"
#include "core/document/scalar_text.h"

#include <algorithm>

namespace stet {

namespace {

bool isOneOfCharacters(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

} // namespace

std::optional<ValueExtent> ValueExtents::measure(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    const char first = m_bytes[at];
    if (first == '|' || first == '>')
        return blockScalar(line, at, indent);
    if (isOneOfCharacters(first, "&!*\t?:,]}@`%"))
        return std::nullopt;
    auto extent = first == '"' || first == '\'' ? quoted(line, at)
        : first == '[' || first == '{'          ? flow(line, at)
                                                : plain(line, at);
    return extent && !hasMoreBelow(line, indent) ? extent : std::nullopt;
}

/// Whether the lines below continue a value: they are indented deeper than its key or dash.
bool ValueExtents::hasMoreBelow(const Line& line, std::uint32_t indent) const
{
    auto following = line;
    do {
        following = lineAt(following.next);
    } while (following.begin < m_limit && following.empty());
    return following.begin < m_limit && following.indent() > indent && m_bytes[following.textBegin] != '#';
}

std::optional<ValueExtent> ValueExtents::quoted(const Line& line, std::uint32_t at) const
{
    const auto style = m_bytes[at] == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted;
    const auto length = quotedLength(text(at, line.end));
    if (!length)
        return std::nullopt;
    const ValueExtent extent{.style = style, .value = {at, at + static_cast<std::uint32_t>(*length)}, .last = line};
    const bool isFollowed
        = isNothingOrComment(text(extent.value.end, line.end)) && !findBadEscape(extent.value.of(m_bytes));
    return isFollowed ? std::optional(extent) : std::nullopt;
}

std::optional<ValueExtent> ValueExtents::plain(const Line& line, std::uint32_t at) const
{
    auto end = at;
    for (; end < line.end; ++end) {
        const char c = m_bytes[end];
        if (c == '#' && end > at && isSpace(m_bytes[end - 1]))
            break;
        if (c == '\t' || (c == ':' && (end + 1 == line.end || isSpace(m_bytes[end + 1]))))
            return std::nullopt;
    }
    while (end > at && m_bytes[end - 1] == ' ')
        --end;
    return ValueExtent{.value = {at, end}, .last = line};
}

/// Empty collections and lists of scalars, on one line.
std::optional<ValueExtent> ValueExtents::flow(const Line& line, std::uint32_t at) const
{
    const auto end = flowEnd(line, at);
    if (!end || !isNothingOrComment(text(*end, line.end)))
        return std::nullopt;
    const auto written = text(at, *end);
    const bool isList = written[0] == '[';
    if (!isEmptyFlow(written) && !(isList && FlowItems::areUnderstood(written)))
        return std::nullopt;
    return ValueExtent{
        .kind = isList ? NodeKind::List : NodeKind::Map, .flow = true, .value = {at, *end}, .last = line};
}

/// The end of the flow collection that begins at `at`, if it holds no other one.
std::optional<std::uint32_t> ValueExtents::flowEnd(const Line& line, std::uint32_t at) const
{
    const char closing = m_bytes[at] == '[' ? ']' : '}';
    for (auto pos = at + 1; pos < line.end; ++pos) {
        const char c = m_bytes[pos];
        if (c == closing)
            return pos + 1;
        if (isOneOfCharacters(c, "[]{}"))
            return std::nullopt;
        if ((c == '"' || c == '\'') && isOneOfCharacters(m_bytes[pos - 1], " [{,")) {
            const auto length = quotedLength(text(pos, line.end));
            if (!length)
                return std::nullopt;
            pos += static_cast<std::uint32_t>(*length) - 1;
        }
    }
    return std::nullopt;
}

/// To the last line that is indented deeper; the blank lines behind it belong to a text that keeps them.
std::optional<ValueExtent> ValueExtents::blockScalar(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    ValueExtent extent{.value = {at, line.end}, .last = line};
    auto withBlankLines = extent;
    std::uint32_t lines = 0;
    for (auto begin = line.next; begin < m_limit;) {
        const auto following = lineAt(begin);
        // What looks like a deeper comment is text.
        if (!following.empty() && following.indent() <= indent)
            break;
        begin = following.next;
        ++lines;
        auto& reached = following.empty() ? withBlankLines : extent;
        reached.last = following;
        reached.furtherLines = lines;
        reached.value.end = following.end;
        if (!following.empty())
            withBlankLines = extent;
    }
    const auto style = blockScalarStyle(withBlankLines.value.of(m_bytes));
    if (!style)
        return std::nullopt;
    if (m_bytes[at + 1] == '+')
        extent = withBlankLines;
    extent.style = *style;
    return extent;
}

} // namespace stet
