#pragma once

#include "core/text/result.h"
#include "images/decoded_image.h"

#include <string_view>

namespace stet {

/// SVG is almost a program; Stet draws it only from the editor's own files.
enum class SvgPolicy : bool
{
    Refuse,
    Draw
};

/// Decodes the first picture of `bytes`, scaled down (never up) to fit `box`, in pixels. Detects the format from the
/// content, never from a name. Any thread; SVG only while a QGuiApplication exists, which its fonts need.
///
/// Errors: NotAnImage, UnknownImageFormat, DamagedImage, TooManyPixels, UnsafeImage.
Result<DecodedImage> decodeImage(std::string_view bytes, QSize box, SvgPolicy svg = SvgPolicy::Refuse);

} // namespace stet
