#include "core/document/yaml/character_places.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t placeStep = 32; // characters

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

} // namespace

CharacterPlaces::CharacterPlaces(std::string_view text)
    : m_text(text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (continuesCharacter(text[at]))
            m_isAscii = false;
        else if (count++ % placeStep == 0)
            m_places.push_back(static_cast<std::uint32_t>(at));
    }
}

std::uint32_t CharacterPlaces::byteOf(std::size_t character) const
{
    if (m_isAscii)
        return static_cast<std::uint32_t>(std::min(character, m_text.size()));
    const auto known = character / placeStep;
    if (known >= m_places.size())
        return static_cast<std::uint32_t>(m_text.size());
    std::size_t at = m_places[known];
    for (auto rest = character % placeStep; rest > 0 && at < m_text.size(); --rest) {
        do {
            ++at;
        } while (at < m_text.size() && continuesCharacter(m_text[at]));
    }
    return static_cast<std::uint32_t>(at);
}

} // namespace stet
