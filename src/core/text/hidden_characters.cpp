#include "core/text/hidden_characters.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace stet {

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};

// Default_Ignorable_Code_Point of Unicode without variation selectors, and what is drawn as nothing.
constexpr std::array hiddenRanges{CodeRange{0xAD, 0xAD}, CodeRange{0x34F, 0x34F}, CodeRange{0x61C, 0x61C},
    CodeRange{0x115F, 0x1160}, CodeRange{0x17B4, 0x17B5}, CodeRange{0x180E, 0x180E}, CodeRange{0x200B, 0x200F},
    CodeRange{0x2028, 0x202E}, CodeRange{0x2060, 0x206F}, CodeRange{0x2800, 0x2800}, CodeRange{0x3164, 0x3164},
    CodeRange{0xFEFF, 0xFEFF}, CodeRange{0xFFA0, 0xFFA0}, CodeRange{0xFFF9, 0xFFFB}, CodeRange{0x1BCA0, 0x1BCA3},
    CodeRange{0x1D173, 0x1D17A}, CodeRange{0xE0000, 0xE00FF}};

constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr int mostTags = 7; // of a flag, with the last one

bool isHiddenCode(char32_t c)
{
    return std::any_of(hiddenRanges.begin(), hiddenRanges.end(),
        [c](const auto& range) { return c >= range.first && c <= range.last; });
}

bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

/// Whether a byte can begin a hidden character; most text is skipped by this alone.
bool canBegin(unsigned char byte)
{
    constexpr std::string_view leads = "\xC2\xCD\xD8\xE1\xE2\xE3\xEF\xF0\xF3";
    return byte >= 0xC2 && leads.find(static_cast<char>(byte)) != std::string_view::npos;
}

struct Decoded
{
    char32_t code = 0; ///< 0: no character, or not one
    std::size_t size = 1;
};

Decoded decodeAt(std::string_view utf8, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
    if (at >= utf8.size())
        return {};
    const auto lead = byte(0);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || at + size > utf8.size())
        return {};
    if (size == 1)
        return {lead, 1};
    char32_t code = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    return {code, size};
}

std::size_t startBefore(std::string_view utf8, std::size_t at)
{
    do
        --at;
    while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U);
    return at;
}

/// Whether scripts or emoji need the character where it stands.
bool isNeeded(std::string_view utf8, std::size_t at, const Decoded& character)
{
    if (at == 0)
        return false;
    auto before = decodeAt(utf8, startBefore(utf8, at)).code;
    if (isTag(character.code)) {
        auto begin = at;
        for (int tags = 0; tags < mostTags && begin > 0 && isTag(before); ++tags) {
            begin = startBefore(utf8, begin);
            before = begin > 0 ? decodeAt(utf8, startBefore(utf8, begin)).code : 0;
        }
        return before == blackFlag;
    }
    if (character.code != joiner && character.code != nonJoiner)
        return false;
    const auto after = decodeAt(utf8, at + character.size).code;
    return before >= 0x80 && after >= 0x80 && !isHiddenCode(before) && !isHiddenCode(after);
}

} // namespace

std::optional<HiddenCharacter> findHidden(std::string_view utf8, std::size_t from)
{
    for (auto at = from; at < utf8.size(); ++at) {
        if (!canBegin(static_cast<unsigned char>(utf8[at])))
            continue;
        const auto character = decodeAt(utf8, at);
        if (isHiddenCode(character.code) && !isNeeded(utf8, at, character))
            return HiddenCharacter{at, character.size, character.code};
    }
    return std::nullopt;
}

std::string codePointName(char32_t character)
{
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character));
    return name.data();
}

std::string withHiddenShown(std::string_view utf8)
{
    std::string text;
    std::size_t begin = 0;
    for (auto hidden = findHidden(utf8); hidden; hidden = findHidden(utf8, begin)) {
        text += utf8.substr(begin, hidden->offset - begin);
        text += '[' + codePointName(hidden->character) + ']';
        begin = hidden->offset + hidden->size;
    }
    return text += utf8.substr(begin);
}

} // namespace stet
