// Declared in core/storage/settings_file.h

#include "core/storage/disk_error.h"
#include "core/storage/file_place.h"
#include "core/storage/path_text.h"
#include "core/storage/settings_file.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <optional>
#include <string>
#include <utility>

namespace stet {

namespace {

constexpr int lockAttempts = 200;
constexpr long betweenAttempts = 10'000'000; // nanoseconds
constexpr int openAttempts = 5; // against others who replace the file

/// A file that is open, locked, and still the one with its name; nullopt if it was replaced meanwhile.
Result<std::optional<OpenHandle>> openLocked(const FilePlace& place)
{
    auto& disk = place.disk();
    const auto opened = disk.openToAppend(place.folder(), place.name());
    if (!opened)
        return opened.error();
    OpenHandle file(disk, *opened);
    for (int attempt = 0;; ++attempt) {
        const auto locked = disk.lock(file.get());
        if (!locked)
            return locked.error();
        if (*locked == LockOutcome::Locked)
            break;
        if (attempt == lockAttempts)
            return errorFromErrno(EWOULDBLOCK, DiskAct::Write, place.path());
        const timespec pause{.tv_sec = 0, .tv_nsec = betweenAttempts};
        ::nanosleep(&pause, nullptr);
    }
    const auto mine = disk.info(file.get());
    if (!mine)
        return mine.error();
    if (mine->kind != FileKind::Regular)
        return Error{.code = ErrorCode::NotAFile, .path = place.path()};
    const auto named = disk.infoAt(place.folder(), place.name());
    if (!named && named.error().code != ErrorCode::NotFound)
        return named.error();
    if (!named || named->stamp.inode != mine->stamp.inode || named->stamp.device != mine->stamp.device)
        return std::optional<OpenHandle>();
    return std::optional<OpenHandle>(std::move(file));
}

struct FileEnd
{
    std::size_t size = 0;
    char last = '\n';
};

Result<FileEnd> findEnd(Disk& disk, FileHandle file)
{
    std::array<char, 65'536> buffer{};
    FileEnd end;
    while (true) {
        const auto got = disk.read(file, buffer.data(), buffer.size());
        if (!got)
            return got.error();
        if (*got == 0)
            return end;
        end.size += *got;
        end.last = buffer[*got - 1];
    }
}

Result<Done> appendTo(Disk& disk, OpenHandle& file, std::string_view lines, std::size_t limit)
{
    const auto end = findEnd(disk, file.get());
    if (!end)
        return end.error();
    auto text = end->last == '\n' ? std::string() : std::string("\n");
    text += lines;
    if (end->size + text.size() > limit)
        return Error{.code = ErrorCode::TooLarge, .detail = std::to_string(limit)};
    for (std::string_view rest = text; !rest.empty();) {
        const auto written = disk.write(file.get(), rest);
        if (!written)
            return written.error();
        rest.remove_prefix(*written);
    }
    if (const auto synced = disk.sync(file.get()); !synced)
        return synced.error();
    return file.close();
}

} // namespace

Result<Done> appendLines(Disk& disk, const SettingsPlace& place, std::string_view lines, std::size_t limit)
{
    Error last{.code = ErrorCode::ChangedOnDisk, .path = place.path};
    for (int attempt = 0; attempt < openAttempts; ++attempt) {
        const auto path = settingsFilePath(disk, place);
        const auto entered = path ? FilePlace::enter(disk, *path) : Result<FilePlace>(path.error());
        auto file = entered ? openLocked(*entered) : Result<std::optional<OpenHandle>>(entered.error());
        if (file && !*file)
            continue;
        if (file) {
            const auto done = appendTo(disk, *file.value(), lines, limit);
            return done ? Result<Done>(Done{}) : withPath(place.path, done.error());
        }
        if (file.error().code != ErrorCode::NotFound)
            return withPath(place.path, file.error());
        const auto created = createSettingsFile(disk, place, lines);
        if (created)
            return Done{};
        last = created.error();
        if (last.code != ErrorCode::AlreadyExists) // others created it meanwhile
            break;
    }
    return withPath(place.path, last);
}

} // namespace stet
