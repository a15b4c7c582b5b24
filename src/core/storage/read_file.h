#pragma once

#include "core/storage/disk.h"

#include <string>

namespace stet {

struct FileContent
{
    std::string bytes;
    FileStamp stamp; ///< of exactly these bytes
};

/// Reads a whole regular file.
///
/// `limit` is in bytes; a larger file is refused with TooLarge before it is read. A file that changes while it is
/// read is read again a few times, then refused with ChangedOnDisk. Links are refused with NotAFile: callers have
/// canonical paths. Other errors: NotFound, AccessDenied, NotAFile (a folder, pipe or device), ReadFailed.
Result<FileContent> readFile(Disk& disk, const std::string& path, std::size_t limit);

} // namespace stet
