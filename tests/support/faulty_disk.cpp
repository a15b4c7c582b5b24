#include "tests/support/faulty_disk.h"

#include "core/storage/disk_error.h"

#include <cerrno>
#include <memory>

namespace stet::test {

void FaultyDisk::failCall(int n, int errorNumber)
{
    m_calls = 0;
    m_failed = false;
    m_fault = [calls = std::make_shared<std::atomic<int>>(0), n, errorNumber](
                  std::string_view, const std::string&) { return ++*calls == n ? errorNumber : 0; };
}

int FaultyDisk::faultOf(std::string_view call, const std::string& path)
{
    ++m_calls;
    const int number = m_fault ? m_fault(call, path) : 0;
    if (number != 0)
        m_failed = true;
    if (number == 0 && m_watcher)
        m_watcher(call);
    return number;
}

template <typename Call>
auto FaultyDisk::attempt(std::string_view name, bool writes, const std::string& path, Call call) -> decltype(call())
{
    if (const int number = faultOf(name, path); number != 0)
        return errorFromErrno(number, writes ? DiskAct::Write : DiskAct::Read, path);
    return call();
}

Result<FileInfo> FaultyDisk::info(const std::string& path, FollowLinks follow)
{
    return attempt("info", false, path, [&] { return m_real.info(path, follow); });
}

Result<FileInfo> FaultyDisk::info(FileHandle handle)
{
    return attempt("info", false, {}, [&] { return m_real.info(handle); });
}

Result<FileInfo> FaultyDisk::infoAt(FileHandle folder, const std::string& name)
{
    return attempt("infoAt", false, name, [&] { return m_real.infoAt(folder, name); });
}

Result<std::string> FaultyDisk::realPath(const std::string& path)
{
    return attempt("realPath", false, path, [&] { return m_real.realPath(path); });
}

Result<FileHandle> FaultyDisk::openFolder(const std::string& path)
{
    return attempt("openFolder", false, path, [&] { return m_real.openFolder(path); });
}

Result<std::vector<FolderEntry>> FaultyDisk::list(FileHandle folder)
{
    return attempt("list", false, {}, [&] { return m_real.list(folder); });
}

Result<FileHandle> FaultyDisk::openToRead(const std::string& path)
{
    return attempt("openToRead", false, path, [&] { return m_real.openToRead(path); });
}

Result<FileHandle> FaultyDisk::openToWrite(const std::string& path)
{
    return attempt("openToWrite", true, path, [&] { return m_real.openToWrite(path); });
}

Result<LockOutcome> FaultyDisk::lock(FileHandle handle)
{
    return attempt("lock", true, {}, [&] { return m_real.lock(handle); });
}

Result<std::size_t> FaultyDisk::read(FileHandle handle, char* buffer, std::size_t size)
{
    return attempt("read", false, {}, [&] { return m_real.read(handle, buffer, size); });
}

Result<TemporaryFile> FaultyDisk::createTemporary(const std::string& prefix, std::string_view suffix)
{
    return attempt("createTemporary", true, prefix, [&] { return m_real.createTemporary(prefix, suffix); });
}

Result<std::size_t> FaultyDisk::write(FileHandle handle, std::string_view bytes)
{
    return attempt("write", true, {}, [&] { return m_real.write(handle, bytes.substr(0, m_writeLimit)); });
}

Result<Done> FaultyDisk::sync(FileHandle handle)
{
    return attempt("sync", true, {}, [&]() -> Result<Done> { return m_skipsSync ? Done{} : m_real.sync(handle); });
}

Result<Done> FaultyDisk::setMode(FileHandle handle, std::uint32_t mode)
{
    return attempt("setMode", true, {}, [&] { return m_real.setMode(handle, mode); });
}

Result<Done> FaultyDisk::setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group)
{
    return attempt("setOwner", true, {}, [&] { return m_real.setOwner(handle, owner, group); });
}

Result<Done> FaultyDisk::close(FileHandle handle)
{
    auto closed = m_real.close(handle);
    return attempt("close", true, {}, [&] { return closed; });
}

Result<Done> FaultyDisk::checkWritable(const std::string& path)
{
    return attempt("checkWritable", true, path, [&] { return m_real.checkWritable(path); });
}

Result<ExchangeOutcome> FaultyDisk::exchange(const std::string& first, const std::string& second)
{
    const int number = faultOf("exchange", second);
    if (number == EINVAL || number == ENOSYS)
        return ExchangeOutcome::NotSupported;
    if (number != 0)
        return errorFromErrno(number, DiskAct::Write, second);
    return m_real.exchange(first, second);
}

Result<Done> FaultyDisk::rename(const std::string& from, const std::string& to)
{
    return attempt("rename", true, to, [&] { return m_real.rename(from, to); });
}

Result<Done> FaultyDisk::renameToNew(const std::string& from, const std::string& to)
{
    return attempt("renameToNew", true, to, [&] { return m_real.renameToNew(from, to); });
}

Result<Done> FaultyDisk::unlink(const std::string& path)
{
    return attempt("unlink", true, path, [&] { return m_real.unlink(path); });
}

Result<Done> FaultyDisk::makeFolder(const std::string& path, std::uint32_t mode)
{
    return attempt("makeFolder", true, path, [&] { return m_real.makeFolder(path, mode); });
}

} // namespace stet::test
