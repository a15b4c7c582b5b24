#pragma once

#include "core/storage/disk.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// What a save that succeeded could not keep.
enum class SaveWarning : std::uint8_t
{
    OwnerLost, ///< the file was another user's, and is now the editor's
    GroupLost, ///< its group may no longer do more with it than everybody
    ModeLost, ///< its permissions are now those of a private file
    HardLinkBroken, ///< the other names of the file still stand for the old text
    TemporaryLeft, ///< the temporary file could not be removed
};

struct SavedFile
{
    /// Of the new file; empty when nothing was to be done and the file was not touched.
    std::optional<FileStamp> stamp;
    std::vector<SaveWarning> warnings;
};

/// Replaces the file at `path` by `newBytes`, if and only if it holds `expectedOld`.
///
/// The bytes go to a temporary file in the same folder and are on disk before the two files are exchanged in one
/// step; what came back is compared again, so a write by somebody else in the last moment is put back, not lost. (A
/// writer that keeps the file open across the exchange cannot be seen.) Where the file system cannot exchange, the file
/// is compared and then replaced. Equal texts touch nothing.
///
/// A kill in the middle leaves the file whole, old or new, and perhaps the temporary file, which a scan lists as left
/// over. Nothing removes that by itself: after a kill between the exchange and its comparison it holds what was in the
/// file, which may be a text of somebody else that is nowhere else.
///
/// `path` is canonical. Errors, all of which keep the file whole as it was: ChangedOnDisk; NotFound; NotAFile (also a
/// link); AccessDenied (also where the file itself may not be written to); DiskFull, ReadOnly, WriteFailed, ReadFailed.
/// Where what was in the file could not be put back, as the disk failed again and again, the error is ChangedOnDisk,
/// `detail` names the file that holds it, and the file itself holds the new text.
Result<SavedFile> saveGuarded(
    Disk& disk, const std::string& path, std::string_view expectedOld, std::string_view newBytes);

/// Makes a file at `path`, where nothing is yet, with the permission bits `mode`; the whole text or none of it is there
/// afterwards. What others put there meanwhile stands.
///
/// Errors: AlreadyExists (also a folder or link); NotFound (of the folder); AccessDenied, DiskFull, ReadOnly,
/// WriteFailed.
Result<Done> createGuarded(Disk& disk, const std::string& path, std::string_view bytes, std::uint32_t mode);

/// Makes the folder at `path`, and those above it, where they are missing; `mode` are their permission bits, of which
/// the system takes its part. Errors: NotAFolder, AccessDenied, DiskFull, ReadOnly, WriteFailed.
Result<Done> ensureFolder(Disk& disk, const std::string& path, std::uint32_t mode);

/// Puts the names of a folder on disk: once for all files that were saved in it, after the last.
Result<Done> syncFolder(Disk& disk, const std::string& folder);

/// As syncFolder(), once for each folder of the files at `savedPaths`. A failure is no error: the files are whole
/// either way, and only a power cut in the next seconds could show the old ones again.
void syncFoldersOf(Disk& disk, const std::vector<std::string>& savedPaths);

} // namespace stet
