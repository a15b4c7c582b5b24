#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace stet {

/// Returns the number of `length` bytes (at most 4) at `at`; nothing if it reaches beyond the end.
std::optional<std::uint32_t> bigEndian(std::string_view bytes, std::size_t at, std::size_t length);
std::optional<std::uint32_t> littleEndian(std::string_view bytes, std::size_t at, std::size_t length);

enum class TiffTag : std::uint16_t
{
    Width = 256,
    Height = 257,
    Orientation = 274
};

/// Returns the number that a TIFF has for a tag of its first picture; nothing if there is none, or damage before it.
/// EXIF has the same form.
std::optional<std::uint32_t> tiffTag(std::string_view tiff, TiffTag tag);

} // namespace stet
