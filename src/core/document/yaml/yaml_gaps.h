#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// Finds what stands between the tokens of a text that libyaml reads: white space, comments, anchors and tags. Line
/// breaks are those of YAML 1.1: LF, CRLF, CR, U+0085, U+2028 and U+2029. Positions are bytes of the file, those behind
/// `limit` are not looked at.
class YamlGaps
{
public:
    YamlGaps(std::string_view bytes, std::uint32_t limit)
        : m_bytes(bytes.substr(0, limit))
    {
    }

    /// Returns the begin of the next token, behind white space, line breaks and comments.
    std::uint32_t tokenAt(std::uint32_t at) const;
    /// Returns the begin of the next line, behind white space and a comment.
    std::uint32_t lineAfter(std::uint32_t at) const;
    /// Returns the end of the anchor or tag that begins at `at`; `at` if none does.
    std::uint32_t propertyEnd(std::uint32_t at) const;
    /// Whether a token begins at `at` that is this character, as an indicator: in block style a space follows it.
    bool isIndicator(char indicator, std::uint32_t at, bool inFlow) const;
    /// Returns the bytes of the line break at `at`, 0 if there is none.
    std::uint32_t breakAt(std::uint32_t at) const;
    /// Returns the begin of the line that an offset is in.
    std::uint32_t lineBegin(std::uint32_t at) const;

private:
    bool isLineBegin(std::uint32_t at) const;
    bool isBlank(std::uint32_t at) const { return m_bytes[at] == ' ' || m_bytes[at] == '\t'; }

    std::string_view m_bytes;
};

} // namespace stet
