#pragma once

#include "core/text/result.h"

#include <QImage>
#include <QSize>

#include <cstddef>
#include <string_view>

namespace stet {

/// Files above this are not read, in bytes.
inline constexpr std::size_t imageFileLimit = std::size_t{32} * 1024 * 1024;
/// Images above this are not decoded, in pixels.
inline constexpr qint64 imagePixelLimit = 40'000'000;
/// What one decoded image may take, in MB (QImageReader's unit); the limit holds for the whole process.
inline constexpr int imageMemoryLimit = 64;

/// SVG is a program of sorts; it is only drawn from the editor's own files.
enum class SvgPolicy : bool
{
    Refuse,
    Draw
};

struct DecodedImage
{
    QImage image; ///< upright, and no larger than the box that was asked for
    QSize realSize; ///< of the file, upright, in pixels (of an SVG: as it declares)
};

/// Decodes the first picture of `bytes`, scaled down (never up) to fit into `box`, given in pixels. The format is taken
/// from the content, never from a name. Any thread; SVG only while a QGuiApplication lives, which its fonts need.
///
/// Errors: NotAnImage, UnknownImageFormat, DamagedImage, TooManyPixels, UnsafeImage.
Result<DecodedImage> decodeImage(std::string_view bytes, QSize box, SvgPolicy svg = SvgPolicy::Refuse);

/// The size of a picture, upright, in pixels, from its first bytes; nothing is decoded, no limit of size applies, and
/// no QGuiApplication is needed. Errors: NotAnImage, UnknownImageFormat, DamagedImage.
Result<QSize> imageSize(std::string_view bytes);

} // namespace stet
