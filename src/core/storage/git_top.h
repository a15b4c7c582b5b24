#pragma once

#include "core/storage/disk.h"

#include <string>

namespace stet {

/// Returns the top of the git working copy: the nearest of the canonical `folder` and those above it that git manages,
/// or `folder` itself if there is none.
std::string gitTop(Disk& disk, const std::string& folder);

} // namespace stet
