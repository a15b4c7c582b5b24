#pragma once

#include "core/storage/disk.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns `user.name` of a git configuration; nullopt if it has none. Does not follow `include`.
std::optional<std::string> gitUserName(std::string_view configuration);

/// Returns who decides about the articles of a root: git's `user.name` for that folder, from its repository or from the
/// person's own configuration, else the login name. Runs no program. UTF-8, one line; never empty.
std::string whoDecides(Disk& disk, const std::string& root);

} // namespace stet
