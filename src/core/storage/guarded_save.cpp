#include "core/storage/guarded_save.h"

#include "core/storage/article_names.h"
#include "core/storage/disk_error.h"
#include "core/storage/file_exchange.h"
#include "core/storage/open_handle.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"

#include <set>

namespace stet {

namespace {

/// A temporary file of ours. Removed when it goes out of scope, unless it was given up.
class Temporary
{
public:
    Temporary(Disk& disk, TemporaryFile file)
        : m_disk(disk)
        , m_file(disk, file.handle)
        , m_path(std::move(file.path))
    {
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        (void)m_file.close();
        (void)remove();
    }

    const std::string& path() const { return m_path; }
    FileHandle handle() const { return m_file.get(); }
    Result<Done> close() { return m_file.close(); }
    /// The name no longer stands for a file of ours.
    void giveUp() { m_ours = false; }
    Result<Done> remove()
    {
        if (!m_ours)
            return Done{};
        auto removed = m_disk.unlink(m_path);
        m_ours = !removed.ok();
        return removed;
    }

private:
    Disk& m_disk;
    OpenHandle m_file;
    std::string m_path;
    bool m_ours = true;
};

/// The state of the file before the save, which holds `expected`.
Result<FileInfo> requireUnchanged(Disk& disk, const std::string& path, std::string_view expected)
{
    auto info = disk.info(path, FollowLinks::No);
    if (!info)
        return info.error();
    if (info->kind != FileKind::Regular)
        return Error{.code = ErrorCode::NotAFile, .path = path};
    const Error changed{.code = ErrorCode::ChangedOnDisk, .path = path};
    if (info->stamp.size != expected.size())
        return changed;
    const auto content = readFile(disk, path, expected.size());
    if (!content)
        return content.error().code == ErrorCode::TooLarge ? changed : content.error();
    if (content->bytes != expected)
        return changed;
    return info;
}

/// Gives the file owner, group and mode of the old one, as far as the system permits.
Result<Done> keepAttributes(Disk& disk, FileHandle handle, const FileInfo& old, std::vector<SaveWarning>& warnings)
{
    const auto fresh = disk.info(handle);
    if (!fresh)
        return fresh.error();
    auto mode = old.mode;
    if (fresh->owner != old.owner || fresh->group != old.group) {
        // First the owner: the system takes set-user bits away when it changes.
        bool groupKept = disk.setOwner(handle, old.owner, old.group).ok();
        if (!groupKept) {
            if (fresh->owner != old.owner)
                warnings.push_back(SaveWarning::OwnerLost);
            groupKept = fresh->group == old.group || disk.setOwner(handle, fresh->owner, old.group).ok();
        }
        if (!groupKept) {
            warnings.push_back(SaveWarning::GroupLost);
            // What the old group was granted is not for the new one.
            mode = (mode & ~070U) | ((mode & 07U) << 3U);
        }
    }
    if (fresh->mode != mode && !disk.setMode(handle, mode))
        warnings.push_back(SaveWarning::ModeLost);
    return Done{};
}

Result<Done> writeFully(Disk& disk, FileHandle handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = disk.write(handle, bytes);
        if (!written)
            return written.error();
        if (*written == 0)
            return Error{.code = ErrorCode::WriteFailed, .detail = "the system took no bytes"};
        bytes.remove_prefix(*written);
    }
    return disk.sync(handle);
}

/// Where two files cannot be exchanged: the moment between the comparison and the renaming stays unguarded.
Result<Done> compareAndRename(
    Disk& disk, const std::string& temporary, const std::string& path, std::string_view expectedOld)
{
    if (const auto unchanged = requireUnchanged(disk, path, expectedOld); !unchanged)
        return unchanged.error();
    return disk.rename(temporary, path);
}

} // namespace

Result<SavedFile> saveGuarded(
    Disk& disk, const std::string& path, std::string_view expectedOld, std::string_view newBytes)
{
    SavedFile saved;
    if (expectedOld == newBytes)
        return saved;
    const auto old = requireUnchanged(disk, path, expectedOld);
    if (!old)
        return withPath(path, old.error());
    if (const auto writable = disk.checkWritable(path); !writable)
        return withPath(path, writable.error());

    auto created = disk.createTemporary(joinPath(parentPath(path), temporaryPrefix), temporarySuffix);
    if (!created)
        return withPath(path, created.error());
    Temporary temporary(disk, std::move(created).value());
    if (const auto kept = keepAttributes(disk, temporary.handle(), *old, saved.warnings); !kept)
        return withPath(path, kept.error());
    if (const auto written = writeFully(disk, temporary.handle(), newBytes); !written)
        return withPath(path, written.error());
    const auto fresh = disk.info(temporary.handle());
    if (!fresh)
        return withPath(path, fresh.error());
    if (const auto closed = temporary.close(); !closed)
        return withPath(path, closed.error());

    const auto exchanged = exchangeGuarded(disk, temporary.path(), path, {newBytes, fresh->stamp}, expectedOld);
    switch (exchanged.outcome) {
    case GuardedOutcome::Exchanged:
        break;
    case GuardedOutcome::NotSupported:
        if (const auto renamed = compareAndRename(disk, temporary.path(), path, expectedOld); !renamed)
            return withPath(path, renamed.error());
        temporary.giveUp();
        break;
    case GuardedOutcome::PutBack:
        return withPath(path, exchanged.error);
    case GuardedOutcome::ForeignLeft:
        temporary.giveUp();
        // Whatever went wrong: what a person needs to know is where the other text lies.
        return withPath(path, {.code = ErrorCode::ChangedOnDisk, .detail = temporary.path()});
    }

    if (!temporary.remove()) {
        temporary.giveUp();
        saved.warnings.push_back(SaveWarning::TemporaryLeft);
    }
    if (old->links > 1)
        saved.warnings.push_back(SaveWarning::HardLinkBroken);
    saved.stamp = fresh->stamp;
    return saved;
}

Result<Done> createGuarded(Disk& disk, const std::string& path, std::string_view bytes, std::uint32_t mode)
{
    auto created = disk.createTemporary(joinPath(parentPath(path), temporaryPrefix), temporarySuffix);
    if (!created)
        return withPath(path, created.error());
    Temporary temporary(disk, std::move(created).value());
    if (const auto set = disk.setMode(temporary.handle(), mode); !set)
        return withPath(path, set.error());
    if (const auto written = writeFully(disk, temporary.handle(), bytes); !written)
        return withPath(path, written.error());
    if (const auto closed = temporary.close(); !closed)
        return withPath(path, closed.error());
    if (const auto renamed = disk.renameToNew(temporary.path(), path); !renamed)
        return withPath(path, renamed.error());
    temporary.giveUp();
    return Done{};
}

Result<Done> ensureFolder(Disk& disk, const std::string& path, std::uint32_t mode)
{
    auto made = disk.makeFolder(path, mode);
    if (!made && made.error().code == ErrorCode::NotFound && parentPath(path) != path) {
        if (const auto above = ensureFolder(disk, std::string(parentPath(path)), mode); !above)
            return above.error();
        made = disk.makeFolder(path, mode);
    }
    if (made) {
        (void)syncFolder(disk, std::string(parentPath(path)));
        return Done{};
    }
    if (const auto info = disk.info(path, FollowLinks::Yes); info)
        return info->kind == FileKind::Folder ? Result<Done>(Done{}) : Error{ErrorCode::NotAFolder, path};
    return withPath(path, made.error());
}

Result<Done> syncFolder(Disk& disk, const std::string& folder)
{
    const auto opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    OpenHandle handle(disk, *opened);
    if (const auto synced = disk.sync(handle.get()); !synced)
        return withPath(folder, synced.error());
    return Done{};
}

void syncFoldersOf(Disk& disk, const std::vector<std::string>& savedPaths)
{
    std::set<std::string, std::less<>> folders;
    for (const auto& path : savedPaths)
        folders.emplace(parentPath(path));
    for (const auto& folder : folders)
        (void)syncFolder(disk, folder);
}

} // namespace stet
