#pragma once

#include "core/review/check_context.h"
#include "core/storage/disk.h"

#include <string>
#include <vector>

namespace stet {

/// Returns what a review uses to get the sizes of pictures in folders with these roots. The disk must outlive it.
LocalImageSize localImageSizes(Disk& disk, const std::vector<std::string>& roots);

/// As above, for any roots that a review asks for.
ImageSizes imageSizesOn(Disk& disk);

} // namespace stet
