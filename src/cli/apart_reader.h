#pragma once

#include "core/stories/story_index.h"
#include "core/storage/disk.h"

#include <string>
#include <vector>

namespace stet::cli {

/// Which articles a person keeps apart although they look like one story: their own word, and what the folders of these
/// paths share. Null where nobody has said so.
StoryIndex::Apart apartUnder(Disk& disk, const std::vector<std::string>& paths);

} // namespace stet::cli
