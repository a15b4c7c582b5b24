#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace stet {

/// Returns the number of characters (code points) of a UTF-8 text.
inline std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace stet
