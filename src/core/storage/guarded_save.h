#pragma once

#include "core/storage/disk.h"
#include "core/storage/kept_rights.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct SavedFile
{
    /// Of the new file; empty if there was nothing to change and the file was not touched.
    std::optional<FileStamp> stamp;
    std::vector<SaveWarning> warnings;
};

/// Replaces the file at `path` by `newBytes`, if and only if it holds `expectedOld`.
///
/// Writes the bytes to a temporary file in the same folder and syncs it, then exchanges the two files in one step and
/// compares the text that came back, so that a last-moment write by somebody else is put back, not lost. (A writer that
/// keeps the file open across the exchange cannot be detected.) If the file system cannot exchange, compares the file
/// and then replaces it. Touches nothing if the texts are equal.
///
/// A kill in the middle leaves the file whole, old or new, and perhaps the temporary file, which a scan lists as left
/// over. Nothing removes that automatically: after a kill between the exchange and its comparison it may hold the only
/// copy of somebody else's text.
///
/// `path` is canonical. Everything happens in the folder that it led to at the start. Errors, all of which leave the
/// file as it was: ChangedOnDisk; NotFound; LeadsElsewhere (the file or a folder above it is a link); NotAFile;
/// AccessDenied (also if the file itself is not writable); DiskFull, ReadOnly, WriteFailed, ReadFailed. If the previous
/// text could not be put back because the disk failed repeatedly, the error is ChangedOnDisk, `detail` names the file
/// that holds that text, and the file itself holds the new one.
Result<SavedFile> saveGuarded(
    Disk& disk, const std::string& path, std::string_view expectedOld, std::string_view newBytes);

/// Creates a file at the canonical `path`, where nothing is yet, with the permission bits `mode`: either with the whole
/// text or not at all. Keeps what others put there meanwhile.
///
/// Errors: AlreadyExists (also a folder or link); NotFound and LeadsElsewhere (of the folder); AccessDenied, DiskFull,
/// ReadOnly, WriteFailed.
Result<Done> createGuarded(Disk& disk, const std::string& path, std::string_view bytes, std::uint32_t mode);

/// Fails if this process may not write to the file at the canonical `path`. Errors: as enterFolder(), and AccessDenied,
/// NotFound, ReadOnly.
Result<Done> requireWritable(Disk& disk, const std::string& path);

/// Creates the folder at the canonical `path`, whose parent exists; `mode` are its permission bits, before the umask.
/// Errors: AlreadyExists, LeadsElsewhere, NotFound, AccessDenied, DiskFull, ReadOnly, WriteFailed.
Result<Done> makeFolder(Disk& disk, const std::string& path, std::uint32_t mode);

/// Creates the folder at `path`, and those above it, if missing, and returns its canonical path; links above it count.
/// Errors: NotAFolder, and as makeFolder().
Result<std::string> ensureFolder(Disk& disk, const std::string& path, std::uint32_t mode);

/// Removes the file at a canonical path; a link there itself. Errors: NotFound, LeadsElsewhere, AccessDenied, ReadOnly,
/// WriteFailed.
Result<Done> removeFile(Disk& disk, const std::string& path);

/// Syncs the names in a folder: once for all files saved in it, after the last.
Result<Done> syncFolder(Disk& disk, const std::string& folder);

/// As syncFolder(), once for each folder of the files at `savedPaths`. Returns the files of folders where that failed,
/// for SaveWarning::FolderNotSynced: they are whole either way.
[[nodiscard]] std::set<std::string> syncFoldersOf(Disk& disk, const std::vector<std::string>& savedPaths);

} // namespace stet
