#pragma once

#include "core/text/result.h"

#include <functional>
#include <string>

class QImage;
class QSize;

namespace stet {

/// Gives a picture of an article (its canonical path) by its address as written, as pixels, within a box in pixels: the
/// one way in which views for reading get pictures; none of them sees the bytes of a file. Call it on the GUI thread;
/// it answers `done` there, at once or later, exactly once unless its owner is gone. The core only names QImage.
using ReadingPictures = std::function<void(const std::string& article, const std::string& address, const QSize& box,
    std::function<void(const Result<QImage>& picture)> done)>;

} // namespace stet
