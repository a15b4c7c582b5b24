#include "core/storage/file_place.h"

#include "core/storage/path_text.h"

namespace stet {

FilePlace::FilePlace(Disk& disk, OpenHandle folder, std::string path)
    : m_disk(&disk)
    , m_folder(std::move(folder))
    , m_path(std::move(path))
    , m_name(fileName(m_path))
{
}

Result<FilePlace> FilePlace::enter(Disk& disk, const std::string& path)
{
    const auto folder = disk.enterFolder(std::string(parentPath(path)));
    if (folder)
        return FilePlace(disk, OpenHandle(disk, *folder), path);
    auto error = folder.error();
    if (error.code == ErrorCode::LeadsElsewhere && !error.detail.empty())
        error.detail = joinPath(error.detail, fileName(path));
    error.path = path;
    return error;
}

std::string FilePlace::pathOf(std::string_view name) const
{
    return joinPath(parentPath(m_path), name);
}

Error FilePlace::leadsElsewhere() const
{
    const auto target = m_disk->realPath(m_path);
    return {.code = ErrorCode::LeadsElsewhere, .path = m_path, .detail = target ? *target : std::string()};
}

} // namespace stet
