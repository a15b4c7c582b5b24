#include "core/storage/guarded_save.h"

#include "core/storage/article_names.h"
#include "core/storage/disk_error.h"
#include "core/storage/file_exchange.h"
#include "core/storage/file_place.h"
#include "core/storage/open_handle.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"

#include <map>

namespace stet {

namespace {

/// A temporary file of ours beside a place. Removed when it goes out of scope, unless it was given up.
class Temporary
{
public:
    Temporary(const FilePlace& place, TemporaryFile file)
        : m_place(place)
        , m_file(place.disk(), file.handle)
        , m_name(std::move(file.name))
    {
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        (void)m_file.close();
        (void)remove();
    }

    const std::string& name() const { return m_name; }
    FileHandle handle() const { return m_file.get(); }
    Result<Done> close() { return m_file.close(); }
    /// The name no longer stands for a file of ours.
    void giveUp() { m_ours = false; }
    Result<Done> remove()
    {
        if (!m_ours)
            return Done{};
        auto removed = m_place.disk().unlink(m_place.folder(), m_name);
        m_ours = !removed.ok();
        return removed;
    }

private:
    const FilePlace& m_place;
    OpenHandle m_file;
    std::string m_name;
    bool m_ours = true;
};

/// The file before the save.
struct OldFile
{
    OpenHandle handle;
    FileInfo info;
};

/// Opens the file, which must hold `expected`.
Result<OldFile> openUnchanged(const FilePlace& place, std::string_view expected)
{
    auto& disk = place.disk();
    const auto opened = disk.openToRead(place.folder(), place.name());
    if (!opened)
        return opened.error().code == ErrorCode::LeadsElsewhere ? place.leadsElsewhere() : opened.error();
    OpenHandle handle(disk, *opened);
    const auto info = disk.info(handle.get());
    if (!info)
        return info.error();
    if (info->kind != FileKind::Regular)
        return Error{.code = ErrorCode::NotAFile};
    const Error changed{.code = ErrorCode::ChangedOnDisk};
    if (info->stamp.size != expected.size())
        return changed;
    const auto content = readFile(place, place.name(), expected.size());
    if (!content)
        return content.error().code == ErrorCode::TooLarge ? changed : content.error();
    if (content->bytes != expected || content->stamp.inode != info->stamp.inode)
        return changed;
    return OldFile{std::move(handle), *info};
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
Result<Done> compareAndRename(const FilePlace& place, const std::string& temporary, std::string_view expectedOld)
{
    if (const auto unchanged = openUnchanged(place, expectedOld); !unchanged)
        return unchanged.error();
    return place.disk().rename(place.folder(), temporary, place.name());
}

} // namespace

Result<SavedFile> saveGuarded(
    Disk& disk, const std::string& path, std::string_view expectedOld, std::string_view newBytes)
{
    SavedFile saved;
    if (expectedOld == newBytes)
        return saved;
    const auto entered = FilePlace::enter(disk, path);
    if (!entered)
        return entered.error();
    const auto& place = *entered;
    const auto old = openUnchanged(place, expectedOld);
    if (!old)
        return withPath(path, old.error());
    if (const auto writable = disk.checkWritable(place.folder(), place.name()); !writable)
        return withPath(path, writable.error());

    auto created = disk.createTemporary(place.folder(), temporaryPrefix, temporarySuffix);
    if (!created)
        return withPath(path, created.error());
    Temporary temporary(place, std::move(created).value());
    if (const auto kept = keepRights(disk, old->handle.get(), old->info, temporary.handle(), saved.warnings); !kept)
        return withPath(path, kept.error());
    if (const auto written = writeFully(disk, temporary.handle(), newBytes); !written)
        return withPath(path, written.error());
    const auto fresh = disk.info(temporary.handle());
    if (!fresh)
        return withPath(path, fresh.error());
    if (const auto closed = temporary.close(); !closed)
        return withPath(path, closed.error());

    const auto exchanged = exchangeGuarded(place, temporary.name(), {newBytes, fresh->stamp}, expectedOld);
    switch (exchanged.outcome) {
    case GuardedOutcome::Exchanged:
        break;
    case GuardedOutcome::NotSupported:
        if (const auto renamed = compareAndRename(place, temporary.name(), expectedOld); !renamed)
            return withPath(path, renamed.error());
        temporary.giveUp();
        break;
    case GuardedOutcome::PutBack:
        return withPath(path, exchanged.error);
    case GuardedOutcome::ForeignLeft:
        temporary.giveUp();
        // Whatever went wrong: what a person needs to know is where the other text lies.
        return withPath(path, {.code = ErrorCode::ChangedOnDisk, .detail = place.pathOf(temporary.name())});
    }

    if (!temporary.remove()) {
        temporary.giveUp();
        saved.warnings.push_back(SaveWarning::TemporaryLeft);
    }
    if (old->info.links > 1)
        saved.warnings.push_back(SaveWarning::HardLinkBroken);
    saved.stamp = fresh->stamp;
    return saved;
}

Result<Done> createGuarded(Disk& disk, const std::string& path, std::string_view bytes, std::uint32_t mode)
{
    const auto place = FilePlace::enter(disk, path);
    if (!place)
        return place.error();
    auto created = disk.createTemporary(place->folder(), temporaryPrefix, temporarySuffix);
    if (!created)
        return withPath(path, created.error());
    Temporary temporary(*place, std::move(created).value());
    if (const auto set = disk.setMode(temporary.handle(), mode); !set)
        return withPath(path, set.error());
    if (const auto written = writeFully(disk, temporary.handle(), bytes); !written)
        return withPath(path, written.error());
    if (const auto closed = temporary.close(); !closed)
        return withPath(path, closed.error());
    if (const auto renamed = disk.renameToNew(place->folder(), temporary.name(), place->name()); !renamed)
        return withPath(path, renamed.error());
    temporary.giveUp();
    return Done{};
}

Result<Done> requireWritable(Disk& disk, const std::string& path)
{
    const auto place = FilePlace::enter(disk, path);
    if (!place)
        return place.error();
    if (const auto writable = disk.checkWritable(place->folder(), place->name()); !writable)
        return withPath(path, writable.error());
    return Done{};
}

Result<Done> makeFolder(Disk& disk, const std::string& path, std::uint32_t mode)
{
    const auto place = FilePlace::enter(disk, path);
    if (!place)
        return place.error();
    if (const auto made = disk.makeFolder(place->folder(), place->name(), mode); !made)
        return withPath(path, made.error());
    (void)syncFolder(disk, std::string(parentPath(path)));
    return Done{};
}

Result<std::string> ensureFolder(Disk& disk, const std::string& path, std::uint32_t mode)
{
    auto real = disk.realPath(path);
    if (!real && real.error().code == ErrorCode::NotFound && parentPath(path) != path) {
        const auto above = ensureFolder(disk, std::string(parentPath(path)), mode);
        if (!above)
            return above.error();
        real = joinPath(*above, fileName(path));
        // Another process may have made it meanwhile.
        if (const auto made = makeFolder(disk, *real, mode); !made && made.error().code != ErrorCode::AlreadyExists)
            return withPath(path, made.error());
    }
    const auto info = real ? disk.info(*real, FollowLinks::No) : Result<FileInfo>(real.error());
    if (!info)
        return withPath(path, info.error());
    if (info->kind != FileKind::Folder)
        return Error{.code = ErrorCode::NotAFolder, .path = path};
    return real;
}

Result<Done> removeFile(Disk& disk, const std::string& path)
{
    const auto place = FilePlace::enter(disk, path);
    if (!place)
        return place.error();
    if (const auto removed = disk.unlink(place->folder(), place->name()); !removed)
        return withPath(path, removed.error());
    return Done{};
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

std::set<std::string> syncFoldersOf(Disk& disk, const std::vector<std::string>& savedPaths)
{
    std::map<std::string_view, bool> isSynced; ///< by folder
    std::set<std::string> unsynced;
    for (const auto& path : savedPaths) {
        const auto [folder, isNew] = isSynced.emplace(parentPath(path), false);
        if (isNew)
            folder->second = syncFolder(disk, std::string(folder->first)).ok();
        if (!folder->second)
            unsynced.insert(path);
    }
    return unsynced;
}

} // namespace stet
