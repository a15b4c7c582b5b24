#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Distinguishes states of a file without reading it.
struct FileStamp
{
    std::int64_t modified = 0; ///< nanoseconds since 1970-01-01 UTC
    std::uint64_t size = 0; ///< bytes
    std::uint64_t inode = 0;
    std::uint64_t device = 0;

    bool operator==(const FileStamp&) const = default;
};

enum class FileKind : std::uint8_t
{
    Regular,
    Folder,
    Link,
    Special
};

struct FileInfo
{
    FileKind kind = FileKind::Special;
    FileStamp stamp{};
    std::uint32_t mode = 0; ///< permission bits, 07777
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::uint64_t links = 1; ///< names of the file (hard links)
};

struct FolderEntry
{
    std::string name;
    FileKind kind = FileKind::Special;
};

/// An open file or folder; its opener closes it (OpenHandle does).
enum class FileHandle : int
{
    None = -1
};

struct TemporaryFile
{
    FileHandle handle = FileHandle::None;
    std::string name;
};

enum class FollowLinks : bool
{
    No,
    Yes
};
enum class LockOutcome : std::uint8_t
{
    Locked,
    HeldByOther
};
enum class ExchangeOutcome : std::uint8_t
{
    Exchanged,
    NotSupported
};

/// All disk access of Stet, about one system call per method, so that a test can make the n-th one fail. Paths are
/// bytes as the file system has them. Any thread may call any method; errors carry the path if one is known.
///
/// What opens a path follows no link anywhere in it, so that the canonical path that a scan found never leads into what
/// nobody opened (ErrorCode::LeadsElsewhere). All that changes something happens to an entry of an open folder, which
/// remains the same whatever its path leads to meanwhile.
class Disk
{
public:
    virtual ~Disk() = default;

    virtual Result<FileInfo> info(const std::string& path, FollowLinks follow) = 0;
    virtual Result<FileInfo> info(FileHandle handle) = 0;
    /// About the entry `name` itself, not the target of a link.
    virtual Result<FileInfo> infoAt(FileHandle folder, const std::string& name) = 0;
    /// The absolute path without links, `.` and `..`. A ring of links is ErrorCode::NotAFile.
    virtual Result<std::string> realPath(const std::string& path) = 0;

    /// Opens a folder to list and sync it.
    virtual Result<FileHandle> openFolder(const std::string& path) = 0;
    /// Opens a folder only to reach its entries; it need not be readable.
    virtual Result<FileHandle> enterFolder(const std::string& path) = 0;
    /// Returns all entries except `.` and `..`, in the order of the file system. Call it once per opened folder.
    virtual Result<std::vector<FolderEntry>> list(FileHandle folder) = 0;

    /// Never waits for a pipe.
    virtual Result<FileHandle> openToRead(const std::string& path) = 0;
    virtual Result<FileHandle> openToRead(FileHandle folder, const std::string& name) = 0;
    /// Opens an existing file to read and write; else as openToRead().
    virtual Result<FileHandle> openToWrite(FileHandle folder, const std::string& name) = 0;
    /// As openToWrite(), but every write goes to the end of the file, wherever that is by then.
    virtual Result<FileHandle> openToAppend(FileHandle folder, const std::string& name) = 0;
    /// Locks the file against everyone else who opens it and asks for its lock, in this process too, until the handle
    /// is closed (a killed process closes its handles). Does not wait. The handle must be writable.
    virtual Result<LockOutcome> lock(FileHandle handle) = 0;
    /// Reads up to `size` bytes from where the last call ended; returns 0 at the end of the file.
    virtual Result<std::size_t> read(FileHandle handle, char* buffer, std::size_t size) = 0;

    /// Creates a new file `prefix` + six random letters or digits + `suffix`, with mode 0600.
    virtual Result<TemporaryFile> createTemporary(FileHandle folder, std::string_view prefix, std::string_view suffix)
        = 0;
    /// Writes some of the bytes, and returns how many.
    virtual Result<std::size_t> write(FileHandle handle, std::string_view bytes) = 0;
    /// Returns when the bytes (or, of a folder, the names) are on disk.
    virtual Result<Done> sync(FileHandle handle) = 0;
    virtual Result<Done> setMode(FileHandle handle, std::uint32_t mode) = 0;
    virtual Result<Done> setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group) = 0;
    /// Names of extended attributes; none if the file system knows none.
    virtual Result<std::vector<std::string>> attributeNames(FileHandle handle) = 0;
    /// ErrorCode::NotFound if the file does not have it.
    virtual Result<std::string> attribute(FileHandle handle, const std::string& name) = 0;
    virtual Result<Done> setAttribute(FileHandle handle, const std::string& name, std::string_view value) = 0;
    /// Also done if the file does not have it.
    virtual Result<Done> removeAttribute(FileHandle handle, const std::string& name) = 0;
    /// Closes the handle even when it fails.
    virtual Result<Done> close(FileHandle handle) = 0;

    /// Fails if this process may not write to the file, even if it could replace the file by name.
    virtual Result<Done> checkWritable(FileHandle folder, const std::string& name) = 0;
    /// Exchanges the files of two names, atomically.
    virtual Result<ExchangeOutcome> exchange(FileHandle folder, const std::string& first, const std::string& second)
        = 0;
    virtual Result<Done> rename(FileHandle folder, const std::string& from, const std::string& to) = 0;
    /// As rename(), but fails with ErrorCode::AlreadyExists if something is at `to`, atomically.
    virtual Result<Done> renameToNew(FileHandle folder, const std::string& from, const std::string& to) = 0;
    virtual Result<Done> unlink(FileHandle folder, const std::string& name) = 0;
    /// The system clears some bits of `mode` for new folders (umask). ErrorCode::AlreadyExists if anything is there.
    virtual Result<Done> makeFolder(FileHandle folder, const std::string& name, std::uint32_t mode) = 0;
};

} // namespace stet
