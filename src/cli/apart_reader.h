#pragma once

#include "cli/output.h"
#include "core/storage/disk.h"
#include "core/stories/story_index.h"

#include <string>
#include <vector>

namespace stet::cli {

/// Reads which articles a person keeps apart although they look like one story: from the person's own file and those
/// that the folders of these paths share. Returns null if there are none. Reports unreadable lines to `output`.
StoryIndex::Apart apartUnder(Disk& disk, const std::vector<std::string>& paths, Output& output);

} // namespace stet::cli
