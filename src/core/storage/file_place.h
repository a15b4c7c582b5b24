#pragma once

#include "core/storage/open_handle.h"

#include <string>

namespace stet {

/// A name in an open folder: the place of a file, which may be missing. What is done there stays in that folder, even
/// if its path leads elsewhere meanwhile; a folder that is moved takes it along. The disk must outlive it.
class FilePlace
{
public:
    /// Enters the folder of the canonical `path`. Errors: LeadsElsewhere, NotFound, AccessDenied, ReadFailed; each with
    /// `path`.
    static Result<FilePlace> enter(Disk& disk, const std::string& path);

    Disk& disk() const { return *m_disk; }
    FileHandle folder() const { return m_folder.get(); }
    const std::string& name() const { return m_name; }
    const std::string& path() const { return m_path; }
    /// The path of another entry of the folder.
    std::string pathOf(std::string_view name) const;
    /// The error of a link at the name: LeadsElsewhere.
    Error leadsElsewhere() const;

private:
    FilePlace(Disk& disk, OpenHandle folder, std::string path);

    Disk* m_disk;
    OpenHandle m_folder;
    std::string m_path;
    std::string m_name;
};

} // namespace stet
