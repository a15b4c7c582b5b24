#pragma once

#include "core/storage/disk.h"
#include "core/storage/read_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Reads what articles refer to, mostly images, and nothing outside the opened folders.
///
/// Opened are the roots (for a single file: its folder) and, if a root is in a git working copy, all of that, since
/// sites keep pictures beside the articles' folder. Every call looks paths up on disk again. Several threads may use it
/// at once if they may use the disk.
class ConfinedReader
{
public:
    /// `roots` as the person named them; a missing one opens nothing. The disk must outlive the reader.
    ConfinedReader(Disk& disk, const std::vector<std::string>& roots);

    /// Reads the regular file that `reference` means in the article at the canonical path `article`.
    ///
    /// A reference with a leading slash is looked up in the article's folder and each folder above it, up to the opened
    /// one, and in `static`, `assets` and `public` there, from which Hugo and themes of Jekyll serve files. Any other
    /// is relative to the article's folder, or else like one with a leading slash if it names a folder. It is
    /// percent-decoded once, and found under a name in another Unicode form too. `?query` and `#fragment` are
    /// removed if no file has them in its name; a file whose very name contains `%` is the last choice. Addresses
    /// (`scheme://`, `//host`) do not mean files here and are LeavesFolder.
    ///
    /// Errors: LeavesFolder (by `..`, by a link, or because the article itself is not in an opened folder), NotFound,
    /// NotAFile, TooLarge (over `limit` bytes), AccessDenied, ReadFailed; `path` is the reference.
    Result<FileContent> read(const std::string& article, std::string_view reference, std::size_t limit) const;

    /// Whether a canonical path is in an opened folder.
    bool opens(std::string_view path) const;

private:
    Result<FileContent> readConfined(const std::string& path, std::size_t limit) const;

    Disk* m_disk;
    std::vector<std::string> m_opened; ///< canonical folders
};

} // namespace stet
