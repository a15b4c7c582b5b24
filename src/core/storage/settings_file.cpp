#include "core/storage/settings_file.h"

#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"

#include <utility>

namespace stet {

namespace {

constexpr int editAttempts = 5; // against others who write the same file in the same moment

Result<Done> replaceFile(Disk& disk, const SettingsPlace& place, std::string_view old, std::string_view text)
{
    const auto path = settingsFilePath(disk, place);
    if (!path)
        return path.error();
    if (const auto saved = saveGuarded(disk, *path, old, text); !saved)
        return saved.error();
    return Done{};
}

bool isWorthAnotherTry(const Error& error)
{
    // With a detail ChangedOnDisk names the file in which a text of others was left.
    return (error.code == ErrorCode::ChangedOnDisk && error.detail.empty()) || error.code == ErrorCode::AlreadyExists
        || error.code == ErrorCode::NotFound;
}

/// What the file itself has.
Result<std::optional<std::string>> readOnDisk(Disk& disk, const SettingsPlace& place, std::size_t limit)
{
    if (place.audience == SettingsAudience::Shared) {
        const std::string folder(parentPath(place.path));
        const auto info = disk.info(folder, FollowLinks::No);
        if (info && info->kind != FileKind::Folder && info->kind != FileKind::Link) // reading refuses a link
            return Error{.code = ErrorCode::NotAFolder, .path = folder};
    }
    const auto path = settingsFilePath(disk, place);
    auto content = path ? readFile(disk, *path, limit) : Result<FileContent>(path.error());
    if (content)
        return std::optional(std::move(content).value().bytes);
    if (content.error().code == ErrorCode::NotFound)
        return std::optional<std::string>();
    auto error = content.error();
    error.path = place.path;
    return error;
}

/// Whether the disk refuses to write. Of a file that is there and cannot be read, nobody knows what an edit makes.
bool canBeKept(const Error& error, bool isRead)
{
    if (!isRead)
        return error.code == ErrorCode::NotAFolder || error.code == ErrorCode::LeadsElsewhere;
    return error.code != ErrorCode::TooLarge && error.code != ErrorCode::ChangedOnDisk;
}

/// An edit of the file.
struct Attempt
{
    std::optional<std::string> old{}; ///< what the file had
    std::string text{}; ///< with the edit
    bool isRead = true;
    std::optional<Error> editError{}; ///< the text cannot be made
    std::optional<Error> diskError{}; ///< the text, if any, is not in the file
};

Attempt attemptEdit(Disk& disk, const SettingsPlace& place, std::size_t limit, const SettingsEdit& edit)
{
    Attempt attempt;
    const auto old = readOnDisk(disk, place, limit);
    if (old)
        attempt.old = *old;
    else
        attempt.diskError = old.error();
    attempt.isRead = old.ok();
    if (place.unwritten && place.unwritten->isAtOdds(attempt.old)) // both are kept, until a person decides
        attempt.diskError = Error{.code = ErrorCode::ChangedOnDisk, .path = place.path, .detail = place.path};
    auto text = edit(place.unwritten ? place.unwritten->over(attempt.old) : attempt.old);
    if (!text) {
        attempt.editError = text.error();
        attempt.editError->path = place.path;
        return attempt;
    }
    attempt.text = std::move(text).value();
    if (attempt.text.size() > limit)
        attempt.editError = Error{.code = ErrorCode::TooLarge, .path = place.path, .detail = std::to_string(limit)};
    const bool isSame = attempt.old ? *attempt.old == attempt.text : attempt.text.empty();
    if (attempt.editError || attempt.diskError || isSame)
        return attempt;
    const auto written = attempt.old ? replaceFile(disk, place, *attempt.old, attempt.text)
                                     : createSettingsFile(disk, place, attempt.text);
    if (!written)
        attempt.diskError = written.error();
    else
        (void)syncFoldersOf(disk, {place.path}); // no text of an article: without a warning
    return attempt;
}

} // namespace

Result<std::string> settingsFilePath(Disk& disk, const SettingsPlace& place)
{
    if (place.audience == SettingsAudience::Shared)
        return place.path;
    const auto folder = disk.realPath(std::string(parentPath(place.path)));
    return folder ? joinPath(*folder, fileName(place.path)) : folder;
}

Result<Done> createSettingsFile(Disk& disk, const SettingsPlace& place, std::string_view text)
{
    const bool isShared = place.audience == SettingsAudience::Shared;
    const std::string folder(parentPath(place.path));
    if (!isShared) {
        const auto made = ensureFolder(disk, folder, 0700);
        return made ? createGuarded(disk, joinPath(*made, fileName(place.path)), text, 0600) : made.error();
    }
    if (const auto made = makeFolder(disk, folder, 0777); !made && made.error().code != ErrorCode::AlreadyExists)
        return made.error();
    const auto info = disk.info(folder, FollowLinks::No);
    if (!info)
        return info.error();
    if (info->kind != FileKind::Folder)
        return Error{.code = ErrorCode::NotAFolder, .path = folder};
    // Who may read and write in the folder may so in the file.
    return createGuarded(disk, place.path, text, 0600 | (info->mode & 0666U));
}

Result<std::optional<std::string>> readSettingsFile(Disk& disk, const SettingsPlace& place, std::size_t limit)
{
    auto text = readOnDisk(disk, place, limit);
    if (!place.unwritten || !place.unwritten->error())
        return text;
    return place.unwritten->over(text ? std::move(text).value() : std::nullopt);
}

Result<std::string> editSettingsFile(
    Disk& disk, const SettingsPlace& place, std::size_t limit, const SettingsEdit& edit)
{
    Attempt last;
    for (int attempts = 0; attempts < editAttempts; ++attempts) {
        last = attemptEdit(disk, place, limit, edit);
        if (!last.diskError || last.editError || !isWorthAnotherTry(*last.diskError))
            break;
    }
    if (last.diskError && (!place.unwritten || !canBeKept(*last.diskError, last.isRead)))
        return *last.diskError;
    if (last.editError)
        return *last.editError;
    if (last.diskError)
        place.unwritten->keep(last.old, last.text, *last.diskError);
    else if (place.unwritten)
        place.unwritten->clear();
    return last.text;
}

std::optional<Error> writeUnwritten(Disk& disk, const SettingsPlace& place, std::size_t limit)
{
    if (!place.unwritten || !place.unwritten->error())
        return std::nullopt;
    const auto same = [](const std::optional<std::string>& text) -> Result<std::string> { return text.value_or(""); };
    if (const auto text = editSettingsFile(disk, place, limit, same); !text)
        return text.error();
    return place.unwritten->error();
}

} // namespace stet
