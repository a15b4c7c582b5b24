#pragma once

#include "core/text/result.h"

#include <QByteArray>

#include <string_view>

namespace stet {

/// Returns the drawing without anything that leads out of the document: style sheets by processing instruction,
/// document types (and with them entities), images (also embedded ones, which may be any format), scripts, and every
/// reference except `#id`. Qt's renderer would open local files for several of these. Draws strokes without dashes
/// where these are so fine, for the length of the outlines, that there would be over 10,000.
///
/// Errors: DamagedImage; UnsafeImage over 4 MB, 5,000 elements as drawn (`use` repeats what it refers to, and every 64
/// bytes of a path count as one), 100 levels, or if references go in a ring.
Result<QByteArray> cleanedSvg(std::string_view bytes);

} // namespace stet
