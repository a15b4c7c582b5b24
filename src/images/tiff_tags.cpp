#include "images/tiff_tags.h"

namespace stet {

std::optional<std::uint32_t> bigEndian(std::string_view bytes, std::size_t at, std::size_t length)
{
    if (at > bytes.size() || length > bytes.size() - at)
        return {};
    std::uint32_t number = 0;
    for (const char c : bytes.substr(at, length))
        number = (number << 8U) | static_cast<unsigned char>(c);
    return number;
}

std::optional<std::uint32_t> littleEndian(std::string_view bytes, std::size_t at, std::size_t length)
{
    if (at > bytes.size() || length > bytes.size() - at)
        return {};
    std::uint32_t number = 0;
    for (std::size_t i = length; i > 0; --i)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

std::optional<std::uint32_t> tiffTag(std::string_view tiff, TiffTag tag)
{
    constexpr std::uint32_t shortType = 3; // of two bytes
    constexpr std::uint32_t longType = 4;
    constexpr std::size_t entryBytes = 12;
    const auto number = tiff.starts_with("MM") ? bigEndian : littleEndian;
    const auto directory = number(tiff, 4, 4);
    const auto count = directory ? number(tiff, *directory, 2) : std::nullopt;
    for (std::size_t i = 0; i < count.value_or(0); ++i) {
        const auto entry = std::size_t{*directory} + 2 + i * entryBytes;
        if (number(tiff, entry, 2) != static_cast<std::uint32_t>(tag))
            continue;
        const auto type = number(tiff, entry + 2, 2);
        return type == shortType ? number(tiff, entry + 8, 2)
            : type == longType   ? number(tiff, entry + 8, 4)
                                 : std::nullopt;
    }
    return {};
}

} // namespace stet
