#pragma once

#include "core/storage/disk.h"

#include <string>

namespace stet {

/// The nearest of the canonical `folder` and those above it that git keeps; the folder itself where git keeps none.
std::string gitTop(Disk& disk, const std::string& folder);

} // namespace stet
