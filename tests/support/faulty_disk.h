#pragma once

#include "core/storage/disk.h"

#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <string_view>

namespace stet::test {

/// A disk over another one that fails where a test wants it. Its calls may come from several threads, if the test's
/// fault and watcher may; all else is for one thread, while no call runs.
class FaultyDisk final : public Disk
{
public:
    /// Returns the errno to fail with, or 0. `call` is the name of the method; `path` is empty for calls on files,
    /// that of the folder for sync(), that of the entry for those on an entry of a folder, and the name for those on an
    /// attribute.
    using Fault = std::function<int(std::string_view call, const std::string& path)>;

    explicit FaultyDisk(Disk& real)
        : m_real(real)
    {
    }

    /// Only the n-th call from now on (counted from 1) fails, whatever it is. close() closes all the same.
    void failCall(int n, int errorNumber);
    void failWhere(Fault fault) { m_fault = std::move(fault); }
    /// Each write() takes at most so many bytes.
    void limitWrites(std::size_t bytes) { m_writeLimit = bytes; }
    /// sync() no longer waits for the disk: what outlives a power cut is nothing that a test could see.
    void skipSync() { m_skipsSync = true; }
    /// Runs before each call that does not fail.
    void watch(std::function<void(std::string_view call)> watcher) { m_watcher = std::move(watcher); }

    int calls() const { return m_calls; }
    bool hasFailed() const { return m_failed; }

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
    std::string pathOf(FileHandle folder); ///< empty for a file
    std::string pathIn(FileHandle folder, std::string_view name);
    Result<FileHandle> remember(const std::string& path, Result<FileHandle> folder);
    int faultOf(std::string_view call, const std::string& path);
    template <typename Call>
    auto attempt(std::string_view name, bool writes, const std::string& path, Call call) -> decltype(call());

    Disk& m_real;
    Fault m_fault;
    std::function<void(std::string_view)> m_watcher;
    std::size_t m_writeLimit = std::numeric_limits<std::size_t>::max();
    bool m_skipsSync = false;
    std::mutex m_mutex;
    std::map<FileHandle, std::string> m_folders; ///< paths of open folders
    std::atomic<int> m_calls = 0;
    std::atomic<bool> m_failed = false;
};

} // namespace stet::test
