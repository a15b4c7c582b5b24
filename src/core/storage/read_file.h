#pragma once

#include "core/storage/disk.h"
#include "core/storage/file_place.h"

#include <string>

namespace stet {

struct FileContent
{
    std::string bytes;
    FileStamp stamp; ///< of exactly these bytes
    std::string path{}; ///< canonical; where a ConfinedReader found the file
};

/// Reads a whole regular file at a canonical path.
///
/// `limit` is in bytes; refuses a larger file with TooLarge before reading it. Retries a few times if the file changes
/// while being read, then refuses it with ChangedOnDisk. Follows no link: LeadsElsewhere. Other errors: NotFound,
/// AccessDenied, NotAFile (a folder, pipe or device), ReadFailed.
Result<FileContent> readFile(Disk& disk, const std::string& path, std::size_t limit);

/// As above, of an entry of the place's folder.
Result<FileContent> readFile(const FilePlace& place, const std::string& name, std::size_t limit);

} // namespace stet
