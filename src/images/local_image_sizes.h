#pragma once

#include "core/review/check_context.h"
#include "core/storage/disk.h"

#include <string>
#include <vector>

namespace stet {

/// Tells a review how large the pictures of folders with these roots are. The disk must outlive what it yields.
LocalImageSize localImageSizes(Disk& disk, const std::vector<std::string>& roots);

/// The same for whatever roots a review asks for.
ImageSizes imageSizesOn(Disk& disk);

} // namespace stet
