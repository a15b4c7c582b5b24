#include "images/picture_animation.h"

#include "images/image_format.h"
#include "images/image_size.h"
#include "images/tiff_tags.h"

#include <utility>

namespace stet {

namespace {

constexpr qint64 playedPixels = 4'000'000; // of a frame; a decoder holds three of them

/// The place after the blocks at `at`, each of a length and so many bytes, up to one of length 0.
std::size_t afterBlocks(std::string_view bytes, std::size_t at)
{
    while (at < bytes.size()) {
        const auto length = static_cast<unsigned char>(bytes[at]);
        at += 1 + std::size_t{length};
        if (length == 0)
            break;
    }
    return at;
}

/// The bytes of a table of colors, of which the flags before it tell.
std::size_t colorTableBytes(std::uint32_t flags)
{
    constexpr std::uint32_t hasTable = 0x80;
    constexpr std::uint32_t sizeBits = 7;
    return (flags & hasTable) != 0 ? std::size_t{3} << ((flags & sizeBits) + 1) : 0;
}

bool hasTwoGifFrames(std::string_view bytes)
{
    constexpr std::size_t header = 13;
    constexpr std::size_t frameHeader = 10;
    constexpr std::uint32_t extension = 0x21;
    constexpr std::uint32_t frame = 0x2C;
    int frames = 0;
    auto at = header + colorTableBytes(littleEndian(bytes, 10, 1).value_or(0));
    while (const auto kind = littleEndian(bytes, at, 1)) {
        if (*kind == extension) {
            at = afterBlocks(bytes, at + 2);
        } else if (*kind == frame) {
            if (++frames == 2)
                return true;
            const auto table = colorTableBytes(littleEndian(bytes, at + 9, 1).value_or(0));
            at = afterBlocks(bytes, at + frameHeader + table + 1); // and a byte that says how the pixels are packed
        } else {
            return false;
        }
    }
    return false;
}

bool isWebpAnimation(std::string_view bytes)
{
    constexpr std::uint32_t animation = 2;
    return bytes.size() > 20 && bytes.substr(12, 4) == "VP8X"
        && (littleEndian(bytes, 20, 1).value_or(0) & animation) != 0;
}

} // namespace

bool isPlayable(std::string_view bytes)
{
    const auto size = imageSize(bytes);
    if (!size || qint64{size->width()} * size->height() > playedPixels)
        return false;
    const auto format = imageKind(bytes).format;
    return format == ImageFormat::Gif ? hasTwoGifFrames(bytes) : format == ImageFormat::WebP && isWebpAnimation(bytes);
}

PictureAnimation::PictureAnimation(
    std::unique_ptr<DecoderProcess> process, std::string bytes, const DecoderPatience& patience)
    : m_process(std::move(process))
    , m_bytes(std::move(bytes))
    , m_patience(patience)
{
}

Result<AnimationFrame> PictureAnimation::next(QSize box, const Stop& stop)
{
    if (!m_process->isUsable())
        return Error{.code = ErrorCode::DamagedImage};
    return m_process->nextFrame(std::exchange(m_bytes, {}), box, m_patience, stop);
}

} // namespace stet
