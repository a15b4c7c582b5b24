#include "core/storage/disk_error.h"

#include <cerrno>
#include <system_error>

namespace stet {

namespace {

ErrorCode codeFromErrno(int number, DiskAct act)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
        return ErrorCode::AccessDenied;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    case EROFS:
        return ErrorCode::ReadOnly;
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case EISDIR:
    case ELOOP: // open() with O_NOFOLLOW met a link, or links go in a ring
    case ENXIO: // open() of a socket
        return ErrorCode::NotAFile;
    default:
        return act == DiskAct::Read ? ErrorCode::ReadFailed : ErrorCode::WriteFailed;
    }
}

} // namespace

Error errorFromErrno(int number, DiskAct act, std::string path)
{
    return {
        .code = codeFromErrno(number, act),
        .path = std::move(path),
        .detail = std::generic_category().message(number),
    };
}

Error withPath(const std::string& path, Error error)
{
    error.path = path;
    return error;
}

} // namespace stet
