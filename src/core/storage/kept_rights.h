#pragma once

#include "core/storage/disk.h"

#include <vector>

namespace stet {

/// What a successful save could not preserve.
enum class SaveWarning : std::uint8_t
{
    OwnerLost, ///< the file was another user's, and is now the editor's
    GroupLost, ///< its group may now do no more with it than everybody
    ModeLost, ///< its permissions are now those of a private file
    AclLost, ///< its access control list; nobody may do more with it than before
    AttributesLost, ///< extended attributes, or the SELinux label
    HardLinkBroken, ///< the other names of the file still refer to the old text
    FolderNotSynced, ///< a power cut in the next seconds could bring the old text back
    TemporaryLeft, ///< the temporary file could not be removed
};

/// Gives the empty file `fresh` owner, group, mode, access control list and extended attributes of `old`, as far as the
/// system permits. What it does not permit is a warning, and never gives anybody more rights than before. `info` is
/// that of `old`. Errors: ReadFailed.
Result<Done> keepRights(
    Disk& disk, FileHandle old, const FileInfo& info, FileHandle fresh, std::vector<SaveWarning>& warnings);

} // namespace stet
