#include "core/document/yaml/yaml_gaps.h"

#include "core/document/source_text.h"

namespace stet {

std::uint32_t YamlGaps::breakAt(std::uint32_t at) const
{
    const auto rest = m_bytes.substr(at);
    if (rest.starts_with("\r\n") || rest.starts_with("\xC2\x85"))
        return 2;
    if (rest.starts_with('\n') || rest.starts_with('\r'))
        return 1;
    return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

bool YamlGaps::isLineBegin(std::uint32_t at) const
{
    if (at == 0)
        return true;
    const char before = m_bytes[at - 1];
    const bool isSeparator = (before == '\xA8' || before == '\xA9') && at >= 3 && breakAt(at - 3) == 3;
    const bool isNextLine = before == '\x85' && at >= 2 && breakAt(at - 2) == 2;
    const bool isWithinBreak = before == '\r' && at < m_bytes.size() && m_bytes[at] == '\n';
    return before == '\n' || (before == '\r' && !isWithinBreak) || isSeparator || isNextLine;
}

std::uint32_t YamlGaps::lineBegin(std::uint32_t at) const
{
    while (!isLineBegin(at))
        --at;
    return at;
}

std::uint32_t YamlGaps::tokenAt(std::uint32_t at) const
{
    while (at < m_bytes.size()) {
        if (isBlank(at)) {
            ++at;
        } else if (const auto size = breakAt(at)) {
            at += size;
        } else if (m_bytes.substr(at).starts_with(utf8Mark) && isLineBegin(at)) {
            at += static_cast<std::uint32_t>(utf8Mark.size()); // libyaml takes one for nothing there
        } else if (m_bytes[at] == '#') {
            while (at < m_bytes.size() && breakAt(at) == 0)
                ++at;
        } else {
            break;
        }
    }
    return at;
}

std::uint32_t YamlGaps::lineAfter(std::uint32_t at) const
{
    while (at < m_bytes.size() && isBlank(at))
        ++at;
    if (at < m_bytes.size() && m_bytes[at] == '#') {
        while (at < m_bytes.size() && breakAt(at) == 0)
            ++at;
    }
    return at < m_bytes.size() ? at + breakAt(at) : at;
}

std::uint32_t YamlGaps::propertyEnd(std::uint32_t at) const
{
    if (at >= m_bytes.size() || (m_bytes[at] != '&' && m_bytes[at] != '!'))
        return at;
    const bool isVerbatim = m_bytes.substr(at).starts_with("!<");
    const bool isAnchor = m_bytes[at] == '&';
    const auto isName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    auto end = at + 1;
    while (end < m_bytes.size()) {
        const char c = m_bytes[end];
        // In a tag libyaml takes the characters of an address, of which commas and brackets end it.
        const bool goesOn = isName(c) || (isVerbatim && c != '>' && !isBlank(end) && breakAt(end) == 0)
            || (!isAnchor && std::string_view(";/?:@&=+$.!~*'()%").find(c) != std::string_view::npos);
        if (!goesOn)
            break;
        ++end;
    }
    return isVerbatim && end < m_bytes.size() && m_bytes[end] == '>' ? end + 1 : end;
}

bool YamlGaps::isIndicator(char indicator, std::uint32_t at, bool inFlow) const
{
    if (at >= m_bytes.size() || m_bytes[at] != indicator)
        return false;
    return inFlow || at + 1 == m_bytes.size() || isBlank(at + 1) || breakAt(at + 1) != 0;
}

} // namespace stet
