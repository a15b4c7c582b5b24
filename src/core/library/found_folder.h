#pragma once

#include "core/storage/folder_scan.h"

#include <string>
#include <vector>

namespace stet {

/// The folder of an article as the table shows it: below its root, and with the root's name where several are open.
std::string folderBelow(const std::vector<std::string>& roots, const Candidate& candidate);

} // namespace stet
