#pragma once

#include <QImage>
#include <QSize>

#include <cstddef>
#include <string_view>

namespace stet {

/// Larger files are not read, in bytes.
inline constexpr std::size_t imageFileLimit = std::size_t{32} * 1024 * 1024;
/// Larger images are not decoded, in pixels.
inline constexpr qint64 imagePixelLimit = 40'000'000;
/// The most memory for the pixels that a decoder hands over, in MB.
inline constexpr int imageMemoryLimit = 64;
/// The most memory for a file's own pixels while it is decoded, in MB (QImageReader's unit): four bytes for each pixel
/// of the limit above. Those of 16 bits a color need eight, so half as many fit.
inline constexpr int decodingMemoryLimit = 160;

struct DecodedImage
{
    QImage image; ///< upright, and no larger than the requested box
    QSize realSize; ///< of the file, upright, in pixels (of an SVG: as declared)
    std::string_view format{}; ///< as people write it, "JPEG"; static
    std::size_t fileSize = 0; ///< bytes
    bool isPlayable = false; ///< there are more frames
};

/// One frame of an animated picture.
struct AnimationFrame
{
    QImage image; ///< no larger than the requested box
    int number = 0; ///< in the file, from 0
    int delayMs = 0; ///< how long it is shown, in 20 to 60,000 ms
    int runs = 0; ///< how often the file wants all frames shown; 0: without end
};

} // namespace stet
