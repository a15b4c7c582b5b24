#include "core/storage/posix_disk.h"

#include "core/storage/disk_error.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stet {

namespace {

int number(FileHandle handle)
{
    return static_cast<int>(handle);
}

/// Repeats a call that a signal interrupted before it did anything.
template <typename Call>
auto uninterrupted(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

FileKind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return FileKind::Regular;
    case S_IFDIR:
        return FileKind::Folder;
    case S_IFLNK:
        return FileKind::Link;
    default:
        return FileKind::Special;
    }
}

FileInfo infoOf(const struct stat& found)
{
    FileInfo info;
    info.kind = kindOf(found.st_mode);
    info.stamp.modified = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
    info.stamp.size = static_cast<std::uint64_t>(found.st_size);
    info.stamp.inode = found.st_ino;
    info.stamp.device = found.st_dev;
    info.mode = found.st_mode & 07777U;
    info.owner = found.st_uid;
    info.group = found.st_gid;
    info.links = found.st_nlink;
    return info;
}

Result<Done> doneOr(int result, DiskAct act, const std::string& path = {})
{
    if (result != 0)
        return errorFromErrno(errno, act, path);
    return Done{};
}

Result<FileHandle> openFile(const std::string& path, int access, DiskAct act)
{
    const int flags = access | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const int opened = uninterrupted([&] { return ::open(path.c_str(), flags); });
    if (opened < 0)
        return errorFromErrno(errno, act, path);
    return FileHandle{opened};
}

} // namespace

Result<FileInfo> PosixDisk::info(const std::string& path, FollowLinks follow)
{
    struct stat found = {};
    if (::fstatat(AT_FDCWD, path.c_str(), &found, follow == FollowLinks::Yes ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return errorFromErrno(errno, DiskAct::Read, path);
    return infoOf(found);
}

Result<FileInfo> PosixDisk::info(FileHandle handle)
{
    struct stat found = {};
    if (::fstat(number(handle), &found) != 0)
        return errorFromErrno(errno, DiskAct::Read);
    return infoOf(found);
}

Result<FileInfo> PosixDisk::infoAt(FileHandle folder, const std::string& name)
{
    struct stat found = {};
    if (::fstatat(number(folder), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0)
        return errorFromErrno(errno, DiskAct::Read, name);
    return infoOf(found);
}

Result<std::string> PosixDisk::realPath(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    if (!real)
        return errorFromErrno(errno, DiskAct::Read, path);
    return std::string(real.get());
}

Result<FileHandle> PosixDisk::openFolder(const std::string& path)
{
    const int opened = uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (opened < 0)
        return errorFromErrno(errno, DiskAct::Read, path);
    return FileHandle{opened};
}

Result<std::vector<FolderEntry>> PosixDisk::list(FileHandle folder)
{
    std::vector<FolderEntry> entries;
    alignas(dirent64) std::array<char, std::size_t{32} * 1024> buffer;
    while (true) {
        const auto filled = ::getdents64(number(folder), buffer.data(), buffer.size());
        if (filled < 0)
            return errorFromErrno(errno, DiskAct::Read);
        if (filled == 0)
            return entries;
        for (std::size_t at = 0; at < static_cast<std::size_t>(filled);) {
            const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
            at += entry->d_reclen;
            const char* name = static_cast<const char*>(entry->d_name);
            if (std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0)
                continue;
            auto kind = kindOf(static_cast<mode_t>(DTTOIF(entry->d_type)));
            if (entry->d_type == DT_UNKNOWN) { // some file systems leave the kind to stat
                const auto found = infoAt(folder, name);
                if (!found)
                    continue;
                kind = found->kind;
            }
            entries.push_back({name, kind});
        }
    }
}

Result<FileHandle> PosixDisk::openToRead(const std::string& path)
{
    return openFile(path, O_RDONLY, DiskAct::Read);
}

Result<FileHandle> PosixDisk::openToWrite(const std::string& path)
{
    return openFile(path, O_RDWR, DiskAct::Write);
}

Result<LockOutcome> PosixDisk::lock(FileHandle handle)
{
    // Not the locks of fcntl(), which go when any other handle of the file is closed.
    if (uninterrupted([&] { return ::flock(number(handle), LOCK_EX | LOCK_NB); }) == 0)
        return LockOutcome::Locked;
    if (errno == EWOULDBLOCK)
        return LockOutcome::HeldByOther;
    return errorFromErrno(errno, DiskAct::Write);
}

Result<std::size_t> PosixDisk::read(FileHandle handle, char* buffer, std::size_t size)
{
    const auto got = uninterrupted([&] { return ::read(number(handle), buffer, size); });
    if (got < 0)
        return errorFromErrno(errno, DiskAct::Read);
    return static_cast<std::size_t>(got);
}

Result<TemporaryFile> PosixDisk::createTemporary(const std::string& prefix, std::string_view suffix)
{
    auto path = prefix + "XXXXXX";
    path += suffix;
    // mkostemps opens with O_EXCL, which follows no link, and tries other letters when the name is taken.
    const int opened = ::mkostemps(path.data(), static_cast<int>(suffix.size()), O_CLOEXEC);
    if (opened < 0)
        return errorFromErrno(errno, DiskAct::Write, prefix);
    return TemporaryFile{FileHandle{opened}, std::move(path)};
}

Result<std::size_t> PosixDisk::write(FileHandle handle, std::string_view bytes)
{
    const auto written = uninterrupted([&] { return ::write(number(handle), bytes.data(), bytes.size()); });
    if (written < 0)
        return errorFromErrno(errno, DiskAct::Write);
    return static_cast<std::size_t>(written);
}

Result<Done> PosixDisk::sync(FileHandle handle)
{
    return doneOr(uninterrupted([&] { return ::fsync(number(handle)); }), DiskAct::Write);
}

Result<Done> PosixDisk::setMode(FileHandle handle, std::uint32_t mode)
{
    return doneOr(::fchmod(number(handle), mode), DiskAct::Write);
}

Result<Done> PosixDisk::setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group)
{
    return doneOr(::fchown(number(handle), owner, group), DiskAct::Write);
}

Result<Done> PosixDisk::close(FileHandle handle)
{
    // Linux has closed the handle even when close() says EINTR; a second call could hit another thread's file.
    return doneOr(::close(number(handle)) != 0 && errno != EINTR ? -1 : 0, DiskAct::Write);
}

Result<Done> PosixDisk::checkWritable(const std::string& path)
{
    return doneOr(::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS), DiskAct::Write, path);
}

Result<ExchangeOutcome> PosixDisk::exchange(const std::string& first, const std::string& second)
{
    if (::renameat2(AT_FDCWD, first.c_str(), AT_FDCWD, second.c_str(), RENAME_EXCHANGE) == 0)
        return ExchangeOutcome::Exchanged;
    if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
        return ExchangeOutcome::NotSupported;
    return errorFromErrno(errno, DiskAct::Write, second);
}

Result<Done> PosixDisk::rename(const std::string& from, const std::string& to)
{
    return doneOr(::renameat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str()), DiskAct::Write, to);
}

Result<Done> PosixDisk::renameToNew(const std::string& from, const std::string& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return Done{};
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return errorFromErrno(errno, DiskAct::Write, to);
    // A second name is never given over another file either.
    if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) != 0)
        return errorFromErrno(errno, DiskAct::Write, to);
    return doneOr(::unlink(from.c_str()), DiskAct::Write, from);
}

Result<Done> PosixDisk::unlink(const std::string& path)
{
    return doneOr(::unlink(path.c_str()), DiskAct::Write, path);
}

Result<Done> PosixDisk::makeFolder(const std::string& path, std::uint32_t mode)
{
    return doneOr(::mkdir(path.c_str(), mode), DiskAct::Write, path);
}

} // namespace stet
