#pragma once

#include "core/storage/folder_scan.h"

#include <string>
#include <vector>

namespace stet {

/// Returns an article's folder as the table shows it: below its root, with the root's name if several are open.
std::string folderBelow(const std::vector<std::string>& roots, const Candidate& candidate);

} // namespace stet
