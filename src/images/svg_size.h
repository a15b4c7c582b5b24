#pragma once

#include <QSize>

#include <optional>
#include <string_view>

namespace stet {

/// Whether the text is an SVG document, judged by its first element.
bool isSvg(std::string_view bytes);

/// Returns the size an SVG declares, in pixels: width and height, else those of the view box. Nothing if it is damaged.
std::optional<QSize> svgSize(std::string_view bytes);

} // namespace stet
