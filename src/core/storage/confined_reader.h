#pragma once

#include "core/storage/disk.h"
#include "core/storage/read_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Reads what articles refer to, images above all, and nothing outside the opened folders.
///
/// Opened are the roots (for a single file: its folder) and, where a root lies in a git working copy, the whole of
/// that, since sites keep their pictures beside the articles' folder. Every answer is looked up on disk again. May
/// be used by several threads at once if the disk may.
class ConfinedReader
{
public:
    /// `roots` as the person named them; one that is not there opens nothing. The disk must outlive the reader.
    ConfinedReader(Disk& disk, const std::vector<std::string>& roots);

    /// Reads the regular file that `reference` means in the article at the canonical path `article`.
    ///
    /// A reference with a leading slash is looked for in the article's folder and each folder above it, up to the
    /// opened one; any other is relative to the article's folder. It is percent-decoded once. `?query` and `#fragment`
    /// are cut off where there is no file with them in its name; a file whose very name holds `%` is the last choice.
    /// Addresses (`scheme://`, `//host`) mean no file here and are LeavesFolder.
    ///
    /// Errors: LeavesFolder (by `..`, by a link, or because the article itself is not in an opened folder), NotFound,
    /// NotAFile, TooLarge (over `limit` bytes), AccessDenied, ReadFailed; `path` is the reference.
    Result<FileContent> read(const std::string& article, std::string_view reference, std::size_t limit) const;

private:
    bool isOpened(std::string_view path) const;
    Result<FileContent> readConfined(const std::string& path, std::size_t limit) const;

    Disk* m_disk;
    std::vector<std::string> m_opened; ///< canonical folders
};

} // namespace stet
