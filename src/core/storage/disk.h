#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// What tells one state of a file from another without reading it.
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

/// An open file or folder; whoever opened it closes it (OpenHandle does).
enum class FileHandle : int
{
    None = -1
};

struct TemporaryFile
{
    FileHandle handle = FileHandle::None;
    std::string path;
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

/// All disk access of Stet, about one system call a method, so that a test can fail the n-th one. Paths are bytes as
/// the file system has them. Every method may be called from any thread; errors carry the path where one is known.
class Disk
{
public:
    virtual ~Disk() = default;

    virtual Result<FileInfo> info(const std::string& path, FollowLinks follow) = 0;
    virtual Result<FileInfo> info(FileHandle handle) = 0;
    /// Of the entry `name` itself, not of what a link leads to.
    virtual Result<FileInfo> infoAt(FileHandle folder, const std::string& name) = 0;
    /// The absolute path without links, `.` and `..`. A ring of links is ErrorCode::NotAFile.
    virtual Result<std::string> realPath(const std::string& path) = 0;

    virtual Result<FileHandle> openFolder(const std::string& path) = 0;
    /// All entries but `.` and `..`, in the order of the file system. To be called once for each opened folder.
    virtual Result<std::vector<FolderEntry>> list(FileHandle folder) = 0;

    /// Never follows a link in the last component (ErrorCode::NotAFile) and never waits for a pipe.
    virtual Result<FileHandle> openToRead(const std::string& path) = 0;
    /// Opens a file that is there, to read and to write it; else as openToRead().
    virtual Result<FileHandle> openToWrite(const std::string& path) = 0;
    /// Locks the file against all others who open it and ask for its lock, in this process too, until the handle is
    /// closed, by a kill at the latest. Does not wait. The handle must be one to write with.
    virtual Result<LockOutcome> lock(FileHandle handle) = 0;
    /// Reads up to `size` bytes from where the last call ended; 0 is the end of the file.
    virtual Result<std::size_t> read(FileHandle handle, char* buffer, std::size_t size) = 0;

    /// Makes a file `prefix` + six random letters or digits + `suffix`, which did not exist before, with mode 0600.
    virtual Result<TemporaryFile> createTemporary(const std::string& prefix, std::string_view suffix) = 0;
    /// Writes some of the bytes, and says how many.
    virtual Result<std::size_t> write(FileHandle handle, std::string_view bytes) = 0;
    /// Returns when the bytes (or, of a folder, the names) are on disk.
    virtual Result<Done> sync(FileHandle handle) = 0;
    virtual Result<Done> setMode(FileHandle handle, std::uint32_t mode) = 0;
    virtual Result<Done> setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group) = 0;
    /// The handle is closed even when this fails.
    virtual Result<Done> close(FileHandle handle) = 0;

    /// Fails where this process may not write to the file: replacing it by name would be possible all the same.
    virtual Result<Done> checkWritable(const std::string& path) = 0;
    /// Exchanges what two names of one file system stand for, in one step that nobody can observe half done.
    virtual Result<ExchangeOutcome> exchange(const std::string& first, const std::string& second) = 0;
    virtual Result<Done> rename(const std::string& from, const std::string& to) = 0;
    /// As rename(), but fails with ErrorCode::AlreadyExists where something is at `to`, in one step that nobody can
    /// come between.
    virtual Result<Done> renameToNew(const std::string& from, const std::string& to) = 0;
    virtual Result<Done> unlink(const std::string& path) = 0;
    /// `mode` loses the bits that the system takes from new folders. ErrorCode::AlreadyExists where anything is there.
    virtual Result<Done> makeFolder(const std::string& path, std::uint32_t mode) = 0;
};

} // namespace stet
