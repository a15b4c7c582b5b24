#pragma once

#include "core/storage/disk.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

inline constexpr std::string_view settingsFolderName = ".stet";

/// Returns the `.stet` folder of an opened root, in which a team shares its decisions about the folder: that of the
/// nearest folder that has one, from the root (for a file: its folder) up to the git top; else that of the root itself,
/// which need not exist. The root is as the person named it. Errors: NotFound or another one if it cannot be looked up.
Result<std::string> settingsFolder(Disk& disk, const std::string& root);

/// Returns those of several roots, without duplicates, in the order of the roots. Skips roots that cannot be looked up;
/// the load of their articles reports them.
std::vector<std::string> settingsFolders(Disk& disk, const std::vector<std::string>& roots);

/// Returns the canonical paths of roots, without those that are inside another one, sorted. Skips roots that cannot be
/// looked up.
std::vector<std::string> canonicalRoots(Disk& disk, const std::vector<std::string>& roots);

/// Returns the canonical folders from a root (for a file: its folder) up to its git top, the root's own first.
Result<std::vector<std::string>> foldersUpToGitTop(Disk& disk, const std::string& root);

} // namespace stet
