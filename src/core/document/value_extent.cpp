#include "core/document/value_extent.h"

#include "core/document/block_scalar.h"
#include "core/document/flow_items.h"
#include "core/document/scalar_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t maxFlowDepth = 32;

Error failure(ErrorCode code, std::string detail = {}, std::uint32_t furtherLines = 0)
{
    return {.code = code, .line = static_cast<int>(furtherLines), .detail = std::move(detail)};
}

bool isOneOfCharacters(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

} // namespace

Result<ValueExtent> ValueExtents::measure(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    const char first = m_bytes[at];
    if (first == '"' || first == '\'')
        return quoted(line, at, indent);
    if (first == '[' || first == '{')
        return flow(line, at, indent);
    if (first == '|' || first == '>')
        return blockScalar(line, at, indent);
    if (first == '&' || first == '!')
        return withProperties(line, at, indent);
    if (first == '*')
        return indented(line, at, indent, false);
    if (first == '\t')
        return failure(ErrorCode::TabIndentation);
    if (isOneOfCharacters(first, "?:,]}@`%"))
        return failure(ErrorCode::BadPlainScalar, std::string(1, first));
    return plain(line, at, indent);
}

Result<ValueExtent> ValueExtents::quoted(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    const auto style = m_bytes[at] == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted;
    const auto onLine = quotedLength(text(at, line.end));
    const auto length = onLine ? onLine : quotedLength(text(at, m_limit));
    if (!length)
        return failure(ErrorCode::UnclosedQuote);

    ValueExtent extent{.style = style, .value = {at, at + static_cast<std::uint32_t>(*length)}, .last = line};
    while (extent.last.next < extent.value.end) {
        extent.last = lineAt(extent.last.next);
        ++extent.furtherLines;
        // A line where a key would stand was swallowed by a quote left open above.
        if (!extent.last.empty() && extent.last.indent() <= indent)
            return failure(ErrorCode::UnclosedQuote);
    }
    if (!isNothingOrComment(text(extent.value.end, extent.last.end)))
        return failure(ErrorCode::TextAfterQuote, {}, extent.furtherLines);
    if (!onLine) {
        extent.kind = NodeKind::Opaque;
        return extent;
    }
    const auto bad = findBadEscape(extent.value.of(m_bytes));
    if (!bad)
        return extent;
    // Correct YAML that its judge reads wrongly can be seen, but not edited.
    return bad->detail == "\\N" || bad->detail == "\\_" ? failure(ErrorCode::UnsupportedYaml, bad->detail) : *bad;
}

Result<ValueExtent> ValueExtents::plain(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    auto end = at;
    bool hasComment = false;
    for (; end < line.end; ++end) {
        const char c = m_bytes[end];
        hasComment = c == '#' && end > at && isSpace(m_bytes[end - 1]);
        if (hasComment)
            break;
        if (c == '\t')
            return failure(ErrorCode::UnsupportedYaml, "\\t");
        if (c == ':' && (end + 1 == line.end || isSpace(m_bytes[end + 1])))
            return failure(ErrorCode::BadPlainScalar, ": ");
    }
    while (end > at && m_bytes[end - 1] == ' ')
        --end;

    auto following = line;
    do {
        following = lineAt(following.next);
    } while (following.begin < m_limit && following.empty());
    const bool continues
        = following.begin < m_limit && following.indent() > indent && m_bytes[following.textBegin] != '#';
    if (!continues)
        return ValueExtent{.value = {at, end}, .last = line};
    if (hasComment)
        return failure(ErrorCode::BadIndentation, {}, 1);
    auto extent = indented(line, at, indent, false);
    if (extent.ok()) {
        const auto written = extent->value.of(m_bytes);
        for (auto i = written.find(':'); i != std::string_view::npos; i = written.find(':', i + 1)) {
            if (i + 1 == written.size() || isOneOfCharacters(written[i + 1], " \t\r\n"))
                return failure(ErrorCode::BadPlainScalar, ": ", extent->furtherLines);
        }
    }
    return extent;
}

/// A flow collection, to the bracket that closes it; each further line must be indented deeper than the entry.
Result<ValueExtent> ValueExtents::flow(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    ValueExtent extent{.kind = NodeKind::Opaque, .value = {at, at}, .last = line};
    std::string closing;
    auto pos = at;
    char before = ' '; // the last character that is no space
    while (true) {
        while (pos >= extent.last.end) {
            if (extent.last.next >= m_limit)
                return failure(ErrorCode::UnsupportedYaml, std::string(1, m_bytes[at]), extent.furtherLines);
            extent.last = lineAt(extent.last.next);
            ++extent.furtherLines;
            if (!extent.last.empty() && extent.last.indent() <= indent)
                return failure(ErrorCode::BadIndentation, {}, extent.furtherLines);
            pos = extent.last.textBegin;
        }
        const char c = m_bytes[pos];
        const bool atStart = pos == at || isOneOfCharacters(m_bytes[pos - 1], " \t\n[{,:");
        if ((c == '"' || c == '\'') && atStart) {
            const auto length = quotedLength(text(pos, extent.last.end));
            if (!length)
                return failure(ErrorCode::UnclosedQuote, {}, extent.furtherLines);
            pos += static_cast<std::uint32_t>(*length);
            before = c;
            continue;
        }
        if (c == '#' && isSpace(m_bytes[pos - 1])) {
            pos = extent.last.end;
            continue;
        }
        if (c == ',' && isOneOfCharacters(before, "[{,")) // nothing between commas: libyaml refuses it
            return failure(ErrorCode::UnsupportedYaml, ",", extent.furtherLines);
        const bool endsPlainKey = c == ':' && !isOneOfCharacters(m_bytes[pos - 1], " \t\"'");
        if (endsPlainKey && pos + 1 < extent.last.end
            && isOneOfCharacters(m_bytes[pos + 1], ",?[]{}")) // refused by libyaml
            return failure(ErrorCode::UnsupportedYaml, ":", extent.furtherLines);
        before = isSpace(c) ? before : c;
        if (c == '[' || c == '{') {
            closing += c == '[' ? ']' : '}';
            if (closing.size() > maxFlowDepth)
                return failure(ErrorCode::TooDeep, {}, extent.furtherLines);
        } else if (c == ']' || c == '}') {
            if (closing.back() != c)
                return failure(ErrorCode::UnsupportedYaml, std::string(1, c), extent.furtherLines);
            closing.pop_back();
        }
        ++pos;
        if (closing.empty())
            break;
    }
    if (!isNothingOrComment(text(pos, extent.last.end)))
        return failure(ErrorCode::UnsupportedYaml, std::string(1, m_bytes[at]), extent.furtherLines);
    extent.value.end = pos;
    if (extent.furtherLines == 0)
        understandFlow(extent);
    return extent;
}

/// Empty collections and lists of scalars on one line are looked into.
void ValueExtents::understandFlow(ValueExtent& extent) const
{
    const auto written = extent.value.of(m_bytes);
    const bool isList = written[0] == '[';
    if (!isEmptyFlow(written) && !(isList && FlowItems::areUnderstood(written)))
        return;
    extent.kind = isList ? NodeKind::List : NodeKind::Map;
    extent.flow = true;
}

/// The line of a block scalar, counted from its header, on which a tab stands where its indentation is not known yet or
/// not reached: text to some readers, refused by libyaml.
std::optional<std::uint32_t> ValueExtents::tabAsIndentation(const ValueExtent& block) const
{
    std::optional<std::uint32_t> column;
    auto line = lineAt(block.value.begin);
    for (std::uint32_t lines = 1; lines <= block.furtherLines; ++lines) {
        line = lineAt(line.next);
        if (line.empty())
            continue;
        if (m_bytes[line.textBegin] == '\t' && line.indent() < column.value_or(line.indent() + 1))
            return lines;
        column = column.value_or(line.indent());
    }
    return std::nullopt;
}

ValueExtent ValueExtents::withBlankLines(ValueExtent extent) const
{
    for (auto next = lineAt(extent.last.next); next.begin < m_limit && next.empty(); next = lineAt(next.next)) {
        extent.last = next;
        ++extent.furtherLines;
    }
    extent.value.end = extent.last.end;
    return extent;
}

/// The blank lines behind a block scalar may belong to its text.
Result<ValueExtent> ValueExtents::blockScalar(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    const auto block = indented(line, at, indent, true);
    if (!block.ok())
        return block;
    const auto extended = withBlankLines(*block);
    const auto header = text(at, std::min(line.end, static_cast<std::uint32_t>(m_bytes.find_first_of(" #\r\n", at))));
    const bool hasIndicator = header.find_first_of("123456789") != std::string_view::npos;
    if (const auto tab = hasIndicator ? std::nullopt : tabAsIndentation(*block))
        return failure(ErrorCode::UnsupportedYaml, "\\t", *tab);
    const auto style = blockScalarStyle(extended.value.of(m_bytes));
    // Readers differ on how many line breaks are kept at the end of a folded one.
    if (!style && header.starts_with('>') && header.find('+') != std::string_view::npos)
        return failure(ErrorCode::UnsupportedYaml, ">+");
    if (!style)
        return extended;
    const bool keepsBlankLines = m_bytes[at + 1] == '+';
    auto extent = keepsBlankLines ? extended : *block;
    extent.kind = NodeKind::Scalar;
    extent.style = *style;
    return extent;
}

/// What begins with anchors or tags; the value behind them ends as it would without.
Result<ValueExtent> ValueExtents::withProperties(const Line& line, std::uint32_t at, std::uint32_t indent) const
{
    auto value = at;
    while (value < line.end && isOneOfCharacters(m_bytes[value], "&!")) {
        // Of other characters in the names of anchors readers make different things.
        const std::string_view further = m_bytes[value] == '&' ? "-_" : "!-_:/.";
        for (++value; value < line.end && !isSpace(m_bytes[value]); ++value) {
            const char c = m_bytes[value];
            const bool isName = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isName && !isOneOfCharacters(c, further))
                return failure(ErrorCode::UnsupportedYaml, std::string(1, m_bytes[at]));
        }
        while (value < line.end && m_bytes[value] == ' ')
            ++value;
    }
    if (value == line.end || isOneOfCharacters(m_bytes[value], "#*")) {
        const auto below = indented(line, at, indent, false);
        // What it ends with may be a block scalar.
        return below.ok() ? Result<ValueExtent>(withBlankLines(*below)) : below;
    }
    auto extent = measure(line, value, indent);
    if (extent.ok()) {
        extent->kind = NodeKind::Opaque;
        extent->flow = false;
        extent->value.begin = at;
    }
    return extent;
}

/// A value that ends where the indentation goes back to that of its entry: block scalars, what carries an anchor or a
/// tag, aliases, plain scalars over several lines.
Result<ValueExtent> ValueExtents::indented(
    const Line& line, std::uint32_t at, std::uint32_t indent, bool isBlockScalar) const
{
    ValueExtent extent{.kind = NodeKind::Opaque, .value = {at, line.end}, .last = line};
    std::uint32_t lines = 0;
    for (auto begin = line.next; begin < m_limit;) {
        const auto following = lineAt(begin);
        begin = following.next;
        ++lines;
        if (following.empty())
            continue;
        // What looks like a deeper comment may be text of a block scalar in the value.
        if (following.indent() <= indent)
            break;
        if (m_bytes[following.textBegin] == '\t' && !isBlockScalar) {
            // A blank line with a tab is one to some readers only.
            const auto rest = text(following.textBegin, following.end);
            const bool isBlankLine = rest.find_first_not_of(" \t") == std::string_view::npos;
            return failure(
                isBlankLine ? ErrorCode::UnsupportedYaml : ErrorCode::TabIndentation, isBlankLine ? "\\t" : "", lines);
        }
        extent.last = following;
        extent.furtherLines = lines;
    }
    extent.value.end = extent.last.end;
    return extent;
}

} // namespace stet
