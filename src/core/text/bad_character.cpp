#include "core/text/bad_character.h"

#include <cstdint>
#include <cstring>

namespace stet {

namespace {

/// Bytes of the well-formed UTF-8 sequence at the beginning of `text` (Unicode 15, table 3-7), 0 where there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto at
        = [&](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows
        = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) { return at(i) >= low && at(i) <= high; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF)
        return follows(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (lead >= 0xF0 && lead <= 0xF4)
        return follows(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

/// Whether eight bytes are all printable ASCII: no byte below 0x20, none above 0x7E.
bool isPlainBlock(const char* bytes)
{
    std::uint64_t block = 0;
    std::memcpy(&block, bytes, sizeof block);
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high = 0x8080808080808080;
    const auto below = (block - ones * 0x20) & ~block;
    const auto above = (block + ones) | block;
    return ((below | above) & high) == 0;
}

} // namespace

std::optional<BadCharacter> findBadCharacter(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        while (text.size() - i >= 8 && isPlainBlock(text.data() + i))
            i += 8;
        if (i == text.size())
            break;
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0)
            return BadCharacter{ErrorCode::NulByte, i};
        if (byte == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))
            return BadCharacter{ErrorCode::LoneCarriageReturn, i};
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F)
            return BadCharacter{ErrorCode::ControlCharacter, i};
        const auto length = sequenceLength(text.substr(i));
        if (length == 0)
            return BadCharacter{ErrorCode::InvalidUtf8, i};
        // C1 controls, U+FFFE, U+FFFF and a byte order mark inside: libyaml, which Ruby's reader uses, refuses them.
        // NEL and the Unicode separators are line breaks to it, and text to yaml-cpp: a key behind one is there for one
        // and not for the other.
        const auto rest = text.substr(i);
        const bool isC1 = length == 2 && byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        const bool isNoCharacter = rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
        if (isC1 || isNoCharacter || rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xE2\x80\xA8")
            || rest.starts_with("\xE2\x80\xA9"))
            return BadCharacter{ErrorCode::ControlCharacter, i};
        i += length;
    }
    return std::nullopt;
}

} // namespace stet
