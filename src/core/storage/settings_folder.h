#pragma once

#include "storage/disk.h"

#include <string>

namespace stet {

/// The `.stet` of an opened root, in which a team shares what it has decided about the folder: in the nearest folder that
/// has one, from the root (of a file: its folder) up to the git top; else that of the root itself, which need not be
/// there. The root is as the person named it; NotFound or another error where it cannot be looked up.
Result<std::string> settingsFolder(Disk& disk, const std::string& root);

/// The folders from a root (of a file: its folder) up to its git top, canonical; the root's own first.
Result<std::vector<std::string>> foldersUpToGitTop(Disk& disk, const std::string& root);

} // namespace stet
