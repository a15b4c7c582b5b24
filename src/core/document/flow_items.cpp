#include "core/document/flow_items.h"

#include "core/document/line.h"
#include "core/document/scalar_text.h"

namespace stet {

bool isEmptyFlow(std::string_view written)
{
    return written.find_first_not_of(' ', 1) == written.size() - 1;
}

bool FlowItems::areUnderstood(std::string_view written)
{
    FlowItems items(written);
    while (items.next()) { }
    return !items.failed();
}

std::optional<FlowItem> FlowItems::fail()
{
    m_failed = true;
    return std::nullopt;
}

void FlowItems::skipSpaces()
{
    while (m_pos < m_written.size() && m_written[m_pos] == ' ')
        ++m_pos;
}

/// Where the scalar that begins at `begin` ends, without the spaces behind it.
std::optional<std::uint32_t> FlowItems::endOfItem(std::uint32_t begin) const
{
    const char first = m_written[begin];
    if (first == '"' || first == '\'') {
        const auto length = quotedLength(m_written.substr(begin));
        if (!length)
            return std::nullopt;
        const auto end = begin + static_cast<std::uint32_t>(*length);
        return findBadEscape(m_written.substr(begin, *length)) ? std::nullopt : std::optional(end);
    }
    if (std::string_view("-?:,[]{}#&*!|>%@`").find(first) != std::string_view::npos) {
        // A dash may begin a word or number, as in `-1`.
        if (first != '-' || begin + 1 >= m_written.size() || isSpace(m_written[begin + 1])
            || m_written[begin + 1] == ',' || m_written[begin + 1] == ']')
            return std::nullopt;
    }
    auto end = begin;
    while (end + 1 < m_written.size() && m_written[end] != ',') {
        const char c = m_written[end];
        if (c == '\t' || std::string_view("[]{}?").find(c) != std::string_view::npos)
            return std::nullopt;
        if (c == ':' && std::string_view(" ,]").find(m_written[end + 1]) != std::string_view::npos)
            return std::nullopt;
        if (c == '#' && m_written[end - 1] == ' ')
            return std::nullopt;
        ++end;
    }
    while (end > begin && m_written[end - 1] == ' ')
        --end;
    return end;
}

std::optional<FlowItem> FlowItems::next()
{
    if (m_failed || m_pos >= m_written.size())
        return std::nullopt;
    if (m_pos == 1 && isEmptyFlow(m_written)) {
        m_pos = static_cast<std::uint32_t>(m_written.size());
        return std::nullopt;
    }
    skipSpaces();
    const auto begin = m_pos;
    const auto end = endOfItem(begin);
    if (!end || *end == begin)
        return fail();
    m_pos = *end;
    skipSpaces();
    const bool isLast = m_pos + 1 == m_written.size();
    if (!isLast && m_written[m_pos] != ',')
        return fail();
    ++m_pos;
    const char quote = m_written[begin];
    return FlowItem{{begin, *end},
        quote == '"'        ? ScalarStyle::DoubleQuoted
            : quote == '\'' ? ScalarStyle::SingleQuoted
                            : ScalarStyle::Plain};
}

} // namespace stet
