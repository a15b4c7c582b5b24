#include "images/image_format.h"

#include "images/svg_size.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// BMP begins with two letters that a text may begin with as well.
bool looksLikeText(std::string_view bytes)
{
    const auto head = bytes.substr(0, 32);
    return std::all_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
}

} // namespace

ImageKind imageKind(std::string_view bytes)
{
    using namespace std::string_view_literals;
    struct Magic
    {
        std::size_t offset;
        std::string_view bytes;
        ImageKind kind;
    };
    static constexpr std::array<Magic, 18> magics{{
        {0, "\x89PNG\r\n\x1A\n"sv, {ImageFormat::Png, "PNG"}},
        {0, "\xFF\xD8\xFF"sv, {ImageFormat::Jpeg, "JPEG"}},
        {0, "GIF8"sv, {ImageFormat::Gif, "GIF"}},
        {8, "WEBP"sv, {ImageFormat::WebP, "WebP"}},
        {4, "ftypavif"sv, {ImageFormat::Other, "AVIF"}},
        {4, "ftypavis"sv, {ImageFormat::Other, "AVIF"}},
        {4, "ftyphei"sv, {ImageFormat::Other, "HEIC"}},
        {4, "ftypmif1"sv, {ImageFormat::Other, "HEIF"}},
        {0, "\xFF\x0A"sv, {ImageFormat::Other, "JPEG XL"}},
        {0, "\0\0\0\x0CJXL "sv, {ImageFormat::Other, "JPEG XL"}},
        {0, "\0\0\0\x0CjP  "sv, {ImageFormat::Other, "JPEG 2000"}},
        {0, "II*\0"sv, {ImageFormat::Tiff, "TIFF"}},
        {0, "MM\0*"sv, {ImageFormat::Tiff, "TIFF"}},
        {0, "8BPS"sv, {ImageFormat::Other, "PSD"}},
        {0, "\0\0\1\0"sv, {ImageFormat::Ico, "ICO"}},
        {0, "%PDF-"sv, {ImageFormat::Other, "PDF"}},
        {0, "\x1F\x8B"sv, {ImageFormat::Other, "SVGZ"}}, // could unfold to any size
        {0, "BM"sv, {ImageFormat::Bmp, "BMP"}},
    }};
    for (const auto& magic : magics) {
        if (bytes.size() >= magic.offset && bytes.substr(magic.offset).starts_with(magic.bytes))
            return magic.kind.format == ImageFormat::Bmp && looksLikeText(bytes) ? ImageKind{} : magic.kind;
    }
    return isSvg(bytes) ? ImageKind{ImageFormat::Svg, "SVG"} : ImageKind{};
}

} // namespace stet
