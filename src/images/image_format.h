#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class ImageFormat : std::uint8_t
{
    None, ///< not a picture
    Png,
    Jpeg,
    Gif,
    WebP,
    Bmp,
    Ico,
    Tiff,
    Svg,
    Other, ///< a picture that Stet does not show
};

struct ImageKind
{
    ImageFormat format = ImageFormat::None;
    std::string_view name{}; ///< as people write it: "JPEG XL"
};

/// Tells formats apart by the first bytes, never by a name.
ImageKind imageKind(std::string_view bytes);

} // namespace stet
