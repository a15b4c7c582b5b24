#include "core/storage/git_top.h"

#include "core/storage/path_text.h"

namespace stet {

std::string gitTop(Disk& disk, const std::string& folder)
{
    for (std::string_view top = folder;; top = parentPath(top)) {
        if (disk.info(joinPath(top, ".git"), FollowLinks::No)) // a folder, or a file in a linked working copy
            return std::string(top);
        if (top == "/" || top == ".")
            return folder;
    }
}

} // namespace stet
