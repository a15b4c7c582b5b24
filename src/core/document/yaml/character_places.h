#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

/// Finds the bytes of characters in a UTF-8 text, which it does not own.
class CharacterPlaces
{
public:
    explicit CharacterPlaces(std::string_view text);

    /// Returns the byte at which a character, counted from 0, begins; the size of the text behind its end.
    std::uint32_t byteOf(std::size_t character) const;

private:
    std::string_view m_text;
    std::vector<std::uint32_t> m_places; ///< of every 32nd character
    bool m_isAscii = true;
};

} // namespace stet
