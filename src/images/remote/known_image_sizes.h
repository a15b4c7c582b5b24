#pragma once

#include "core/review/check_context.h"
#include "core/storage/disk.h"
#include "images/remote/image_cache.h"

namespace stet {

/// Returns what a review in the window uses to get the sizes of pictures: of files in the opened folders, and of
/// pictures on the network that are in the cache. Loads nothing. Both must outlive it.
ImageSizes knownImageSizes(Disk& disk, const ImageCache& cache);

} // namespace stet
