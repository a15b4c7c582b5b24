#pragma once

#include "core/storage/disk.h"

#include <string>
#include <vector>

namespace stet {

/// The `.stet` of an opened root, in which a team shares what it has decided about the folder: in the nearest folder
/// that has one, from the root (of a file: its folder) up to the git top; else that of the root itself, which need not
/// be there. The root is as the person named it; NotFound or another error where it cannot be looked up.
Result<std::string> settingsFolder(Disk& disk, const std::string& root);

/// Those of several roots, each once, in the order of the roots. A root that cannot be looked up has none; that is for
/// the load of its articles to tell.
std::vector<std::string> settingsFolders(Disk& disk, const std::vector<std::string>& roots);

/// The folders from a root (of a file: its folder) up to its git top, canonical; the root's own first.
Result<std::vector<std::string>> foldersUpToGitTop(Disk& disk, const std::string& root);

} // namespace stet
