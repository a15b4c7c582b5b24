#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// One line of a text, as offsets into it.
struct Line
{
    std::uint32_t begin;
    std::uint32_t textBegin; ///< first byte that is not a space
    std::uint32_t end; ///< without the line break, LF or CRLF
    std::uint32_t next; ///< start of the following line

    std::uint32_t indent() const { return textBegin - begin; }
    bool empty() const { return textBegin == end; }
};

/// Returns the line that begins at `begin`, ignoring everything from `limit` on.
Line lineFrom(std::string_view bytes, std::uint32_t begin, std::uint32_t limit);

/// Whether the rest of a line, after a colon, a dash or a value, is only spaces and a comment.
bool isNothingOrComment(std::string_view rest);

/// Whether a character separates tokens on a line.
constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace stet
