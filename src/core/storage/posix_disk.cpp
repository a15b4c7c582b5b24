#include "core/storage/posix_disk.h"

#include "core/storage/disk_error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <linux/openat2.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
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

constexpr int fileFlags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

bool isLink(int folder, const std::string& name)
{
    struct stat found = {};
    return ::fstatat(folder, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(found.st_mode);
}

/// Opens an entry of a folder that is no link; a link sets errno to ELOOP.
int openEntry(int folder, const std::string& name, int flags)
{
    const int opened = uninterrupted([&] { return ::openat(folder, name.c_str(), flags | O_NOFOLLOW); });
    if (opened < 0 && errno == ENOTDIR)
        errno = isLink(folder, name) ? ELOOP : ENOTDIR;
    return opened;
}

/// As openWithoutLinks(), for systems without it.
int openStepwise(std::string_view path, int flags)
{
    if (path.empty()) {
        errno = ENOENT;
        return -1;
    }
    int folder = ::open(path.starts_with('/') ? "/" : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0) {
        path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
        const auto end = std::min(path.find('/'), path.size());
        const auto last = path.find_first_not_of('/', end) == std::string_view::npos;
        const auto name = path.empty() ? "." : std::string(path.substr(0, end));
        const int next = openEntry(folder, name, last ? flags : O_PATH | O_DIRECTORY | O_CLOEXEC);
        const int reason = errno;
        ::close(folder);
        errno = reason;
        if (last)
            return next;
        folder = next;
        path.remove_prefix(end);
    }
    return folder;
}

Result<FileHandle> openFile(FileHandle folder, const std::string& name, int access, DiskAct act)
{
    const int opened = openEntry(number(folder), name, access | fileFlags);
    if (opened >= 0)
        return FileHandle{opened};
    if (errno == ELOOP)
        return Error{.code = ErrorCode::LeadsElsewhere, .path = name};
    return errorFromErrno(errno, act, name);
}

/// Six letters or digits.
Result<std::string> freshLetters()
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::array<unsigned char, 6> random{};
    if (uninterrupted([&] { return ::getrandom(random.data(), random.size(), 0); })
        != static_cast<ssize_t>(random.size()))
        return errorFromErrno(errno, DiskAct::Write);
    std::string text;
    for (const auto byte : random)
        text += letters[byte % letters.size()];
    return text;
}

} // namespace

int openWithoutLinks(const char* path, std::uint64_t flags)
{
    open_how how = {};
    how.flags = flags;
    how.resolve = RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how)); // glibc 2.36 has no wrapper
}

Result<FileHandle> PosixDisk::openPath(const std::string& path, int flags) const
{
    constexpr int attempts = 20; // while others rename folders, the system may ask for another
    int opened = -1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        opened = uninterrupted([&] { return m_open(path.c_str(), static_cast<std::uint64_t>(flags)); });
        if (opened >= 0 || errno != EAGAIN)
            break;
    }
    if (opened < 0 && (errno == ENOSYS || errno == EPERM || errno == EAGAIN))
        opened = openStepwise(path, flags);
    if (opened >= 0)
        return FileHandle{opened};
    if (errno != ELOOP)
        return errorFromErrno(errno, DiskAct::Read, path);
    const auto target = std::unique_ptr<char, decltype(&std::free)>(::realpath(path.c_str(), nullptr), &std::free);
    return Error{.code = ErrorCode::LeadsElsewhere, .path = path, .detail = target ? target.get() : ""};
}

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
    return openPath(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

Result<FileHandle> PosixDisk::enterFolder(const std::string& path)
{
    return openPath(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
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
    return openPath(path, O_RDONLY | fileFlags);
}

Result<FileHandle> PosixDisk::openToRead(FileHandle folder, const std::string& name)
{
    return openFile(folder, name, O_RDONLY, DiskAct::Read);
}

Result<FileHandle> PosixDisk::openToWrite(FileHandle folder, const std::string& name)
{
    return openFile(folder, name, O_RDWR, DiskAct::Write);
}

Result<FileHandle> PosixDisk::openToAppend(FileHandle folder, const std::string& name)
{
    return openFile(folder, name, O_RDWR | O_APPEND, DiskAct::Write);
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

Result<TemporaryFile> PosixDisk::createTemporary(FileHandle folder, std::string_view prefix, std::string_view suffix)
{
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto letters = freshLetters();
        if (!letters)
            return letters.error();
        auto name = std::string(prefix) + *letters;
        name += suffix;
        const int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        const int opened = uninterrupted([&] { return ::openat(number(folder), name.c_str(), flags, 0600); });
        if (opened >= 0)
            return TemporaryFile{FileHandle{opened}, std::move(name)};
        if (errno != EEXIST)
            return errorFromErrno(errno, DiskAct::Write, name);
    }
    return errorFromErrno(EEXIST, DiskAct::Write);
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
    const int result = uninterrupted([&] { return ::fsync(number(handle)); });
    return doneOr(result != 0 && errno == EINVAL ? 0 : result, DiskAct::Write); // some file systems sync no folders
}

Result<Done> PosixDisk::setMode(FileHandle handle, std::uint32_t mode)
{
    return doneOr(::fchmod(number(handle), mode), DiskAct::Write);
}

Result<Done> PosixDisk::setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group)
{
    return doneOr(::fchown(number(handle), owner, group), DiskAct::Write);
}

Result<std::vector<std::string>> PosixDisk::attributeNames(FileHandle handle)
{
    std::string buffer;
    auto filled = ::flistxattr(number(handle), nullptr, 0);
    if (filled > 0) { // most files have none
        buffer.resize(XATTR_LIST_MAX);
        filled = ::flistxattr(number(handle), buffer.data(), buffer.size());
    }
    std::vector<std::string> names;
    if (filled < 0 && errno != ENOTSUP)
        return errorFromErrno(errno, DiskAct::Read);
    for (std::size_t at = 0; filled > 0 && at < static_cast<std::size_t>(filled); at += names.back().size() + 1)
        names.emplace_back(buffer.data() + at); // each ends with a NUL
    return names;
}

Result<std::string> PosixDisk::attribute(FileHandle handle, const std::string& name)
{
    std::string value(XATTR_SIZE_MAX, '\0');
    const auto filled = ::fgetxattr(number(handle), name.c_str(), value.data(), value.size());
    if (filled < 0 && (errno == ENODATA || errno == ENOTSUP))
        return Error{.code = ErrorCode::NotFound};
    if (filled < 0)
        return errorFromErrno(errno, DiskAct::Read);
    value.resize(static_cast<std::size_t>(filled));
    return value;
}

Result<Done> PosixDisk::setAttribute(FileHandle handle, const std::string& name, std::string_view value)
{
    return doneOr(::fsetxattr(number(handle), name.c_str(), value.data(), value.size(), 0), DiskAct::Write);
}

Result<Done> PosixDisk::removeAttribute(FileHandle handle, const std::string& name)
{
    const int removed = ::fremovexattr(number(handle), name.c_str());
    return doneOr(removed != 0 && (errno == ENODATA || errno == ENOTSUP) ? 0 : removed, DiskAct::Write);
}

Result<Done> PosixDisk::close(FileHandle handle)
{
    // Linux has closed the handle even when close() says EINTR; a second call could hit another thread's file.
    return doneOr(::close(number(handle)) != 0 && errno != EINTR ? -1 : 0, DiskAct::Write);
}

Result<Done> PosixDisk::checkWritable(FileHandle folder, const std::string& name)
{
    return doneOr(::faccessat(number(folder), name.c_str(), W_OK, AT_EACCESS), DiskAct::Write, name);
}

Result<ExchangeOutcome> PosixDisk::exchange(FileHandle folder, const std::string& first, const std::string& second)
{
    const int at = number(folder);
    if (::renameat2(at, first.c_str(), at, second.c_str(), RENAME_EXCHANGE) == 0)
        return ExchangeOutcome::Exchanged;
    if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
        return ExchangeOutcome::NotSupported;
    return errorFromErrno(errno, DiskAct::Write, second);
}

Result<Done> PosixDisk::rename(FileHandle folder, const std::string& from, const std::string& to)
{
    const int at = number(folder);
    return doneOr(::renameat(at, from.c_str(), at, to.c_str()), DiskAct::Write, to);
}

Result<Done> PosixDisk::renameToNew(FileHandle folder, const std::string& from, const std::string& to)
{
    const int at = number(folder);
    if (::renameat2(at, from.c_str(), at, to.c_str(), RENAME_NOREPLACE) == 0)
        return Done{};
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return errorFromErrno(errno, DiskAct::Write, to);
    // A second name is never given over another file either.
    if (::linkat(at, from.c_str(), at, to.c_str(), 0) != 0)
        return errorFromErrno(errno, DiskAct::Write, to);
    return unlink(folder, from);
}

Result<Done> PosixDisk::unlink(FileHandle folder, const std::string& name)
{
    return doneOr(::unlinkat(number(folder), name.c_str(), 0), DiskAct::Write, name);
}

Result<Done> PosixDisk::makeFolder(FileHandle folder, const std::string& name, std::uint32_t mode)
{
    return doneOr(::mkdirat(number(folder), name.c_str(), mode), DiskAct::Write, name);
}

} // namespace stet
