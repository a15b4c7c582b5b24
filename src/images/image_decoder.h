#pragma once

#include "core/text/result.h"

#include <QImage>
#include <QSize>

#include <cstddef>
#include <string_view>

namespace stet {

/// Larger files are not read, in bytes.
inline constexpr std::size_t imageFileLimit = std::size_t{32} * 1024 * 1024;
/// Larger images are not decoded, in pixels.
inline constexpr qint64 imagePixelLimit = 40'000'000;
/// The most memory for one decoded image, in MB (QImageReader's unit); applies to the whole process.
inline constexpr int imageMemoryLimit = 64;

/// SVG is almost a program; Stet draws it only from the editor's own files.
enum class SvgPolicy : bool
{
    Refuse,
    Draw
};

struct DecodedImage
{
    QImage image; ///< upright, and no larger than the requested box
    QSize realSize; ///< of the file, upright, in pixels (of an SVG: as declared)
};

/// Decodes the first picture of `bytes`, scaled down (never up) to fit `box`, in pixels. Detects the format from the
/// content, never from a name. Any thread; SVG only while a QGuiApplication exists, which its fonts need.
///
/// Errors: NotAnImage, UnknownImageFormat, DamagedImage, TooManyPixels, UnsafeImage.
Result<DecodedImage> decodeImage(std::string_view bytes, QSize box, SvgPolicy svg = SvgPolicy::Refuse);

} // namespace stet
