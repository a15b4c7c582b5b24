#pragma once

#include "core/text/result.h"

#include <QImage>
#include <QPalette>

namespace stet {

/// Returns what a page shows instead of a picture: one line with the reason. `width`: pixels of the page, `scale`:
/// pixels of the screen for each.
QImage picturePlaceholder(const Error& reason, int width, double scale, const QPalette& palette);

/// Returns the place of a small picture that is not there: a quiet area of this size, in pixels of the page.
QImage smallPicturePlace(QSize size, double scale, const QPalette& palette);

} // namespace stet
