#pragma once

#include "core/reading/reading_pictures.h"
#include "widgets/reading/reader_view.h"

namespace stet {

/// Returns the reading view of this build: WebEngine's, or the one without it where it cannot run. `ahead` gives the
/// pictures of an article that is not shown yet, and does not hold up those of `pictures`. Both must be usable as long
/// as what it creates.
ReaderViewSource readerViewSource(ReadingPictures pictures, ReadingPictures ahead);

} // namespace stet
