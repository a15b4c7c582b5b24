#include "images/image_size.h"

#include "images/image_format.h"
#include "images/svg_size.h"
#include "images/tiff_tags.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace stet {

namespace {

using Size = std::optional<QSize>;

/// Nothing if a side is missing, 0, or more than any decoder counts to.
Size sizeOf(std::optional<std::uint32_t> width, std::optional<std::uint32_t> height)
{
    constexpr auto most = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
    if (!width || !height || *width == 0 || *height == 0 || *width > most || *height > most)
        return {};
    return QSize(static_cast<int>(*width), static_cast<int>(*height));
}

Size upright(Size size, std::uint32_t orientation)
{
    constexpr std::uint32_t firstTurned = 5; // 5 to 8 exchange the sides, in EXIF and TIFF
    constexpr std::uint32_t lastTurned = 8;
    return size && orientation >= firstTurned && orientation <= lastTurned ? size->transposed() : size;
}

Size pngSize(std::string_view bytes)
{
    if (bytes.substr(0, 16).substr(8) != std::string_view("\0\0\0\x0DIHDR", 8))
        return {};
    return sizeOf(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
}

Size gifSize(std::string_view bytes)
{
    return sizeOf(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
}

/// The frame header of a lossy picture, the bits of a lossless one, or the canvas of an extended one.
Size webpSize(std::string_view bytes)
{
    const auto chunk = bytes.substr(0, 16).substr(std::min<std::size_t>(bytes.size(), 12));
    const auto plusOne = [](std::optional<std::uint32_t> less, unsigned shift, std::uint32_t mask) {
        return less ? std::optional(((*less >> shift) & mask) + 1) : std::nullopt;
    };
    constexpr std::uint32_t bits14 = 0x3FFF;
    constexpr std::uint32_t bits24 = 0xFFFFFF;
    if (chunk == "VP8X")
        return sizeOf(plusOne(littleEndian(bytes, 24, 3), 0, bits24), plusOne(littleEndian(bytes, 27, 3), 0, bits24));
    if (chunk == "VP8L" && littleEndian(bytes, 20, 1) == 0x2FU) {
        const auto packed = littleEndian(bytes, 21, 4);
        return sizeOf(plusOne(packed, 0, bits14), plusOne(packed, 14, bits14));
    }
    if (chunk == "VP8 " && littleEndian(bytes, 23, 3) == 0x2A019DU) {
        const auto width = littleEndian(bytes, 26, 2);
        const auto height = littleEndian(bytes, 28, 2);
        return height ? sizeOf(*width & bits14, *height & bits14) : Size();
    }
    return {};
}

Size bmpSize(std::string_view bytes)
{
    constexpr std::uint32_t oldHeader = 12;
    const auto header = littleEndian(bytes, 14, 4);
    if (!header || *header < oldHeader)
        return {};
    if (*header == oldHeader)
        return sizeOf(littleEndian(bytes, 18, 2), littleEndian(bytes, 20, 2));
    auto height = littleEndian(bytes, 22, 4);
    if (height && *height > static_cast<std::uint32_t>(std::numeric_limits<int>::max()))
        height = 0U - *height; // negative: the first row is above
    return sizeOf(littleEndian(bytes, 18, 4), height);
}

/// Of the first picture; a side of 256 is written as 0.
Size icoSize(std::string_view bytes)
{
    const auto side = [&](std::size_t at) {
        const auto length = littleEndian(bytes, at, 1);
        return length == 0U ? std::optional(256U) : length;
    };
    const auto count = littleEndian(bytes, 4, 2);
    return count && *count > 0 ? sizeOf(side(6), side(7)) : Size();
}

Size tiffSize(std::string_view bytes)
{
    return upright(sizeOf(tiffTag(bytes, TiffTag::Width), tiffTag(bytes, TiffTag::Height)),
        tiffTag(bytes, TiffTag::Orientation).value_or(1));
}

bool isStartOfFrame(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Goes from segment to segment up to the first frame or scan.
Size jpegSize(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr auto exif = "Exif\0\0"sv;
    std::optional<std::uint32_t> orientation;
    constexpr int mostSegments = 10'000; // cameras and editors write a few dozen
    std::size_t at = 2;
    for (int i = 0; i < mostSegments; ++i) {
        // Decoders skip what is no marker, and all but the last byte of a fill.
        at = bytes.find_first_not_of('\xFF', std::min(bytes.find('\xFF', at), bytes.size()));
        if (at == std::string_view::npos)
            return {};
        --at;
        const auto marker = bigEndian(bytes, at + 1, 1).value_or(0);
        if (marker == 0 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += 2; // without a length
            continue;
        }
        const auto length = bigEndian(bytes, at + 2, 2);
        if (marker == 0xD9 || marker == 0xDA || !length || *length < 2)
            return {};
        if (isStartOfFrame(marker))
            return upright(sizeOf(bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)), orientation.value_or(1));
        const auto segment = bytes.substr(at).substr(0, *length + 2).substr(4);
        if (marker == 0xE1 && !orientation && segment.starts_with(exif))
            orientation = tiffTag(segment.substr(exif.size()), TiffTag::Orientation);
        at += *length + 2;
    }
    return {};
}

Size sizeIn(ImageFormat format, std::string_view bytes)
{
    switch (format) {
    case ImageFormat::Png:
        return pngSize(bytes);
    case ImageFormat::Jpeg:
        return jpegSize(bytes);
    case ImageFormat::Gif:
        return gifSize(bytes);
    case ImageFormat::WebP:
        return webpSize(bytes);
    case ImageFormat::Bmp:
        return bmpSize(bytes);
    case ImageFormat::Ico:
        return icoSize(bytes);
    case ImageFormat::Tiff:
        return tiffSize(bytes);
    case ImageFormat::Svg:
        return svgSize(bytes);
    case ImageFormat::None:
    case ImageFormat::Other:
        break;
    }
    return {};
}

} // namespace

Result<QSize> imageSize(std::string_view bytes)
{
    const auto kind = imageKind(bytes);
    if (kind.format == ImageFormat::None)
        return Error{.code = ErrorCode::NotAnImage};
    if (kind.format == ImageFormat::Other)
        return Error{.code = ErrorCode::UnknownImageFormat, .detail = std::string(kind.name)};
    const auto size = sizeIn(kind.format, bytes);
    if (!size)
        return Error{.code = ErrorCode::DamagedImage};
    return *size;
}

} // namespace stet
