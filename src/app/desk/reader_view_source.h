#pragma once

#include "core/reading/reading_pictures.h"
#include "widgets/reading/reader_view.h"

namespace stet {

/// Returns the reading view of this build: WebEngine's, or the one without it where it cannot run. `pictures` must be
/// usable as long as what it creates.
ReaderViewSource readerViewSource(ReadingPictures pictures);

} // namespace stet
