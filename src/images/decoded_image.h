#pragma once

#include <QImage>
#include <QSize>

#include <cstddef>

namespace stet {

/// Larger files are not read, in bytes.
inline constexpr std::size_t imageFileLimit = std::size_t{32} * 1024 * 1024;
/// Larger images are not decoded, in pixels.
inline constexpr qint64 imagePixelLimit = 40'000'000;
/// The most memory for one decoded image, in MB (QImageReader's unit).
inline constexpr int imageMemoryLimit = 64;

struct DecodedImage
{
    QImage image; ///< upright, and no larger than the requested box
    QSize realSize; ///< of the file, upright, in pixels (of an SVG: as declared)
};

} // namespace stet
