#include "core/storage/settings_file.h"

#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"

#include <utility>

namespace stet {

namespace {

constexpr int editAttempts = 5; // against others who write the same file in the same moment

Result<Done> createFile(Disk& disk, const SettingsPlace& place, std::string_view text)
{
    const bool isShared = place.audience == SettingsAudience::Shared;
    const std::string folder(parentPath(place.path));
    if (const auto made = ensureFolder(disk, folder, isShared ? 0777 : 0700); !made)
        return made.error();
    std::uint32_t mode = 0600;
    if (isShared) {
        const auto info = disk.info(folder, FollowLinks::No);
        if (!info)
            return info.error();
        if (info->kind != FileKind::Folder)
            return Error{.code = ErrorCode::NotAFolder, .path = folder};
        mode |= info->mode & 0666U; // who may read and write in the folder may so in the file
    }
    return createGuarded(disk, place.path, text, mode);
}

Result<Done> replaceFile(Disk& disk, const SettingsPlace& place, std::string_view old, std::string_view text)
{
    const auto real = disk.realPath(place.path);
    if (!real)
        return real.error();
    if (const auto saved = saveGuarded(disk, *real, old, text); !saved)
        return saved.error();
    return Done{};
}

bool isWorthAnotherTry(const Error& error)
{
    // With a detail ChangedOnDisk names the file in which a text of others was left.
    return (error.code == ErrorCode::ChangedOnDisk && error.detail.empty()) || error.code == ErrorCode::AlreadyExists
        || error.code == ErrorCode::NotFound;
}

} // namespace

Result<std::optional<std::string>> readSettingsFile(Disk& disk, const SettingsPlace& place, std::size_t limit)
{
    if (place.audience == SettingsAudience::Shared) {
        // Through a link a folder could show, and have written, what lies outside of it.
        const std::string folder(parentPath(place.path));
        const auto info = disk.info(folder, FollowLinks::No);
        if (info && info->kind != FileKind::Folder)
            return Error{.code = ErrorCode::NotAFolder, .path = folder};
    }
    auto content = readFile(disk, place.path, limit);
    if (content)
        return std::optional(std::move(content).value().bytes);
    if (content.error().code == ErrorCode::NotFound)
        return std::optional<std::string>();
    auto error = content.error();
    error.path = place.path;
    return error;
}

Result<std::string> editSettingsFile(
    Disk& disk, const SettingsPlace& place, std::size_t limit, const SettingsEdit& edit)
{
    Error last;
    for (int attempt = 0; attempt < editAttempts; ++attempt) {
        const auto old = readSettingsFile(disk, place, limit);
        if (!old)
            return old.error();
        auto text = edit(*old);
        if (!text) {
            auto error = text.error();
            error.path = place.path;
            return error;
        }
        if (text->size() > limit)
            return Error{.code = ErrorCode::TooLarge, .path = place.path, .detail = std::to_string(limit)};
        if (*old ? **old == *text : text->empty())
            return text;
        const auto written = *old ? replaceFile(disk, place, **old, *text) : createFile(disk, place, *text);
        if (written) {
            syncFoldersOf(disk, {place.path});
            return text;
        }
        last = written.error();
        if (!isWorthAnotherTry(last))
            break;
    }
    return last;
}

} // namespace stet
