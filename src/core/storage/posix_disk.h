#pragma once

#include "core/storage/disk.h"

namespace stet {

/// Opens a path without following a link anywhere in it: openat2() with the `flags` of open(). Returns -1 and sets
/// errno as that does.
using OpenWithoutLinks = int (*)(const char* path, std::uint64_t flags);

int openWithoutLinks(const char* path, std::uint64_t flags);

/// The disk as Linux offers it. Holds no state.
class PosixDisk final : public Disk
{
public:
    /// Where the system lacks or forbids `open`, as some containers do, goes through the folders of a path one by one.
    explicit PosixDisk(OpenWithoutLinks open = openWithoutLinks)
        : m_open(open)
    {
    }

    Result<FileInfo> info(const std::string& path, FollowLinks follow) override;
    Result<FileInfo> info(FileHandle handle) override;
    Result<FileInfo> infoAt(FileHandle folder, const std::string& name) override;
    Result<std::string> realPath(const std::string& path) override;
    Result<FileHandle> openFolder(const std::string& path) override;
    Result<FileHandle> enterFolder(const std::string& path) override;
    Result<std::vector<FolderEntry>> list(FileHandle folder) override;
    Result<FileHandle> openToRead(const std::string& path) override;
    Result<FileHandle> openToRead(FileHandle folder, const std::string& name) override;
    Result<FileHandle> openToWrite(FileHandle folder, const std::string& name) override;
    Result<FileHandle> openToAppend(FileHandle folder, const std::string& name) override;
    Result<LockOutcome> lock(FileHandle handle) override;
    Result<std::size_t> read(FileHandle handle, char* buffer, std::size_t size) override;
    Result<TemporaryFile> createTemporary(FileHandle folder, std::string_view prefix, std::string_view suffix) override;
    Result<std::size_t> write(FileHandle handle, std::string_view bytes) override;
    Result<Done> sync(FileHandle handle) override;
    Result<Done> setMode(FileHandle handle, std::uint32_t mode) override;
    Result<Done> setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group) override;
    Result<std::vector<std::string>> attributeNames(FileHandle handle) override;
    Result<std::string> attribute(FileHandle handle, const std::string& name) override;
    Result<Done> setAttribute(FileHandle handle, const std::string& name, std::string_view value) override;
    Result<Done> removeAttribute(FileHandle handle, const std::string& name) override;
    Result<Done> close(FileHandle handle) override;
    Result<Done> checkWritable(FileHandle folder, const std::string& name) override;
    Result<ExchangeOutcome> exchange(FileHandle folder, const std::string& first, const std::string& second) override;
    Result<Done> rename(FileHandle folder, const std::string& from, const std::string& to) override;
    Result<Done> renameToNew(FileHandle folder, const std::string& from, const std::string& to) override;
    Result<Done> unlink(FileHandle folder, const std::string& name) override;
    Result<Done> makeFolder(FileHandle folder, const std::string& name, std::uint32_t mode) override;

private:
    Result<FileHandle> openPath(const std::string& path, int flags) const;

    OpenWithoutLinks m_open;
};

} // namespace stet
