#pragma once

#include "images/decoded_image.h"

#include <cstddef>
#include <cstdint>

/// What Stet and stet-decoder say to each other: structs as they are in memory, since both come from one build.
///
/// The decoder reads a DecoderRequest and the bytes of a file, puts pixels into the shared memory and writes a
/// DecoderAnswer. Before the first request it writes one DecoderState. It keeps the file of an animation until the next
/// request that is not about it.
namespace stet::decoder_protocol {

/// File descriptors that the decoder starts with; beside them only null devices.
inline constexpr int conversation = 0; ///< a stream socket
inline constexpr int sharedPixels = 3; ///< memory of `pixelBytes`
inline constexpr int lifeline = 4; ///< a pipe whose other end is closed when Stet ends

inline constexpr std::size_t pixelBytes = std::size_t{imageMemoryLimit} * 1024 * 1024;
inline constexpr QImage::Format pixelFormat = QImage::Format_ARGB32_Premultiplied; ///< rows without gaps
inline constexpr std::size_t bytesPerPixel = 4;

enum class DecoderState : std::uint8_t
{
    Ready = 1,
    Unconfined, ///< the system installs no filter; the decoder ends
};

enum class DecoderWish : std::uint32_t
{
    Picture = 1, ///< the first one of a file
    FirstFrame, ///< of an animation
    NextFrame, ///< of the same file, which is not sent again; after the last frame the first
};

struct DecoderRequest
{
    DecoderWish wish = DecoderWish::Picture;
    std::uint32_t fileBytes = 0;
    std::int32_t boxWidth = 0;
    std::int32_t boxHeight = 0;
};

enum class DecoderOutcome : std::uint32_t
{
    Decoded = 1,
    Damaged,
    TooManyPixels,
    Unsafe,
    UnknownFormat,
};

struct DecoderAnswer
{
    DecoderOutcome outcome = DecoderOutcome::Damaged;
    std::int32_t width = 0; ///< of the pixels; 0 unless Decoded
    std::int32_t height = 0;
    std::int32_t frame = 0; ///< as AnimationFrame, but unchecked
    std::int32_t delayMs = 0;
    std::int32_t runs = 0;
};

} // namespace stet::decoder_protocol
