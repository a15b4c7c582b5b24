#pragma once

#include "core/text/result.h"

#include <QSize>

#include <string_view>

namespace stet {

/// Returns the size of a picture, upright, in pixels, from its header alone: reads no pixels, unpacks nothing, and
/// applies no size limit. Any thread. Errors: NotAnImage, UnknownImageFormat, DamagedImage.
Result<QSize> imageSize(std::string_view bytes);

} // namespace stet
