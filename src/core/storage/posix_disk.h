#pragma once

#include "core/storage/disk.h"

namespace stet {

/// The disk as Linux offers it. Holds no state.
class PosixDisk final : public Disk
{
public:
    Result<FileInfo> info(const std::string& path, FollowLinks follow) override;
    Result<FileInfo> info(FileHandle handle) override;
    Result<FileInfo> infoAt(FileHandle folder, const std::string& name) override;
    Result<std::string> realPath(const std::string& path) override;
    Result<FileHandle> openFolder(const std::string& path) override;
    Result<std::vector<FolderEntry>> list(FileHandle folder) override;
    Result<FileHandle> openToRead(const std::string& path) override;
    Result<FileHandle> openToWrite(const std::string& path) override;
    Result<LockOutcome> lock(FileHandle handle) override;
    Result<std::size_t> read(FileHandle handle, char* buffer, std::size_t size) override;
    Result<TemporaryFile> createTemporary(const std::string& prefix, std::string_view suffix) override;
    Result<std::size_t> write(FileHandle handle, std::string_view bytes) override;
    Result<Done> sync(FileHandle handle) override;
    Result<Done> setMode(FileHandle handle, std::uint32_t mode) override;
    Result<Done> setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group) override;
    Result<Done> close(FileHandle handle) override;
    Result<Done> checkWritable(const std::string& path) override;
    Result<ExchangeOutcome> exchange(const std::string& first, const std::string& second) override;
    Result<Done> rename(const std::string& from, const std::string& to) override;
    Result<Done> renameToNew(const std::string& from, const std::string& to) override;
    Result<Done> unlink(const std::string& path) override;
    Result<Done> makeFolder(const std::string& path, std::uint32_t mode) override;
};

} // namespace stet
