#include "tests/support/faulty_disk.h"

#include "core/storage/disk_error.h"
#include "core/storage/path_text.h"

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

std::string FaultyDisk::pathOf(FileHandle folder)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_folders.find(folder);
    return found == m_folders.end() ? std::string() : found->second;
}

std::string FaultyDisk::pathIn(FileHandle folder, std::string_view name)
{
    return joinPath(pathOf(folder), name);
}

Result<FileHandle> FaultyDisk::remember(const std::string& path, Result<FileHandle> folder)
{
    const std::lock_guard lock(m_mutex);
    if (folder)
        m_folders[*folder] = path;
    return folder;
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
    return attempt("infoAt", false, pathIn(folder, name), [&] { return m_real.infoAt(folder, name); });
}

Result<std::string> FaultyDisk::realPath(const std::string& path)
{
    return attempt("realPath", false, path, [&] { return m_real.realPath(path); });
}

Result<FileHandle> FaultyDisk::openFolder(const std::string& path)
{
    return attempt("openFolder", false, path, [&] { return remember(path, m_real.openFolder(path)); });
}

Result<FileHandle> FaultyDisk::enterFolder(const std::string& path)
{
    return attempt("enterFolder", false, path, [&] { return remember(path, m_real.enterFolder(path)); });
}

Result<std::vector<FolderEntry>> FaultyDisk::list(FileHandle folder)
{
    return attempt("list", false, {}, [&] { return m_real.list(folder); });
}

Result<FileHandle> FaultyDisk::openToRead(const std::string& path)
{
    return attempt("openToRead", false, path, [&] { return m_real.openToRead(path); });
}

Result<FileHandle> FaultyDisk::openToRead(FileHandle folder, const std::string& name)
{
    return attempt("openToRead", false, pathIn(folder, name), [&] { return m_real.openToRead(folder, name); });
}

Result<FileHandle> FaultyDisk::openToWrite(FileHandle folder, const std::string& name)
{
    return attempt("openToWrite", true, pathIn(folder, name), [&] { return m_real.openToWrite(folder, name); });
}

Result<FileHandle> FaultyDisk::openToAppend(FileHandle folder, const std::string& name)
{
    return attempt("openToAppend", true, pathIn(folder, name), [&] { return m_real.openToAppend(folder, name); });
}

Result<LockOutcome> FaultyDisk::lock(FileHandle handle)
{
    return attempt("lock", true, {}, [&] { return m_real.lock(handle); });
}

Result<std::size_t> FaultyDisk::read(FileHandle handle, char* buffer, std::size_t size)
{
    return attempt("read", false, {}, [&] { return m_real.read(handle, buffer, size); });
}

Result<TemporaryFile> FaultyDisk::createTemporary(FileHandle folder, std::string_view prefix, std::string_view suffix)
{
    return attempt("createTemporary", true, pathIn(folder, prefix),
        [&] { return m_real.createTemporary(folder, prefix, suffix); });
}

Result<std::size_t> FaultyDisk::write(FileHandle handle, std::string_view bytes)
{
    return attempt("write", true, {}, [&] { return m_real.write(handle, bytes.substr(0, m_writeLimit)); });
}

Result<Done> FaultyDisk::sync(FileHandle handle)
{
    return attempt(
        "sync", true, pathOf(handle), [&]() -> Result<Done> { return m_skipsSync ? Done{} : m_real.sync(handle); });
}

Result<Done> FaultyDisk::setMode(FileHandle handle, std::uint32_t mode)
{
    return attempt("setMode", true, {}, [&] { return m_real.setMode(handle, mode); });
}

Result<Done> FaultyDisk::setOwner(FileHandle handle, std::uint32_t owner, std::uint32_t group)
{
    return attempt("setOwner", true, {}, [&] { return m_real.setOwner(handle, owner, group); });
}

Result<std::vector<std::string>> FaultyDisk::attributeNames(FileHandle handle)
{
    return attempt("attributeNames", false, {}, [&] { return m_real.attributeNames(handle); });
}

Result<std::string> FaultyDisk::attribute(FileHandle handle, const std::string& name)
{
    return attempt("attribute", false, name, [&] { return m_real.attribute(handle, name); });
}

Result<Done> FaultyDisk::setAttribute(FileHandle handle, const std::string& name, std::string_view value)
{
    return attempt("setAttribute", true, name, [&] { return m_real.setAttribute(handle, name, value); });
}

Result<Done> FaultyDisk::removeAttribute(FileHandle handle, const std::string& name)
{
    return attempt("removeAttribute", true, name, [&] { return m_real.removeAttribute(handle, name); });
}

Result<Done> FaultyDisk::close(FileHandle handle)
{
    {
        const std::lock_guard lock(m_mutex); // before another thread is given the same number
        m_folders.erase(handle);
    }
    auto closed = m_real.close(handle);
    return attempt("close", true, {}, [&] { return closed; });
}

Result<Done> FaultyDisk::checkWritable(FileHandle folder, const std::string& name)
{
    return attempt("checkWritable", true, pathIn(folder, name), [&] { return m_real.checkWritable(folder, name); });
}

Result<ExchangeOutcome> FaultyDisk::exchange(FileHandle folder, const std::string& first, const std::string& second)
{
    const auto path = pathIn(folder, second);
    const int number = faultOf("exchange", path);
    if (number == EINVAL || number == ENOSYS)
        return ExchangeOutcome::NotSupported;
    if (number != 0)
        return errorFromErrno(number, DiskAct::Write, path);
    return m_real.exchange(folder, first, second);
}

Result<Done> FaultyDisk::rename(FileHandle folder, const std::string& from, const std::string& to)
{
    return attempt("rename", true, pathIn(folder, to), [&] { return m_real.rename(folder, from, to); });
}

Result<Done> FaultyDisk::renameToNew(FileHandle folder, const std::string& from, const std::string& to)
{
    return attempt("renameToNew", true, pathIn(folder, to), [&] { return m_real.renameToNew(folder, from, to); });
}

Result<Done> FaultyDisk::unlink(FileHandle folder, const std::string& name)
{
    return attempt("unlink", true, pathIn(folder, name), [&] { return m_real.unlink(folder, name); });
}

Result<Done> FaultyDisk::makeFolder(FileHandle folder, const std::string& name, std::uint32_t mode)
{
    return attempt("makeFolder", true, pathIn(folder, name), [&] { return m_real.makeFolder(folder, name, mode); });
}

} // namespace stet::test
