#include "query/views_file.h"

#include "query/views_text.h"
#include "storage/guarded_save.h"
#include "storage/path_text.h"
#include "storage/read_file.h"
#include "storage/settings_folder.h"

#include <functional>
#include <optional>

namespace stet {

namespace {

constexpr int attempts = 5; // against others who write the same file in the same moment
constexpr std::string_view viewsName = "views.json";

using TextEdit = std::function<Result<std::string>(std::string_view)>;

/// The text of the file; nothing where there is no file.
Result<std::optional<std::string>> readText(Disk& disk, const ViewsPlace& place)
{
    if (place.audience == ViewsAudience::Shared) {
        // Through a link a folder could show, and have written, what lies outside of it.
        const std::string folder(parentPath(place.path));
        const auto info = disk.info(folder, FollowLinks::No);
        if (info && info->kind != FileKind::Folder)
            return Error{.code = ErrorCode::NotAFolder, .path = folder};
    }
    auto content = readFile(disk, place.path, viewsFileLimit);
    if (content)
        return std::optional(std::move(content).value().bytes);
    if (content.error().code == ErrorCode::NotFound)
        return std::optional<std::string>();
    auto error = content.error();
    error.path = place.path;
    return error;
}

Result<Done> createFile(Disk& disk, const ViewsPlace& place, std::string_view text)
{
    const bool isShared = place.audience == ViewsAudience::Shared;
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

Result<Done> replaceFile(Disk& disk, const ViewsPlace& place, std::string_view old, std::string_view text)
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

Result<ViewsFile> edit(Disk& disk, const ViewsPlace& place, const TextEdit& change)
{
    Error last;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto old = readText(disk, place);
        if (!old)
            return old.error();
        const auto text = change(*old ? std::string_view(**old) : emptyViewsText());
        if (!text) {
            auto error = text.error();
            error.path = place.path;
            return error;
        }
        auto edited = parseViews(*text, place.path);
        if (!edited.canBeWritten) // what the next edit could not read is not left behind
            return Error{.code = ErrorCode::ProofFailed, .path = place.path};
        if (text->size() > viewsFileLimit)
            return Error{.code = ErrorCode::TooLarge, .path = place.path, .detail = std::to_string(viewsFileLimit)};
        const auto written = *old ? replaceFile(disk, place, **old, *text) : createFile(disk, place, *text);
        if (written) {
            syncFoldersOf(disk, {place.path});
            return edited;
        }
        last = written.error();
        if (!isWorthAnotherTry(last))
            break;
    }
    return last;
}

} // namespace

Result<ViewsPlace> sharedViewsPlace(Disk& disk, const std::string& root)
{
    const auto folder = settingsFolder(disk, root);
    if (!folder)
        return folder.error();
    return ViewsPlace{joinPath(*folder, viewsName), ViewsAudience::Shared};
}

ViewsFile readViews(Disk& disk, const ViewsPlace& place)
{
    const auto text = readText(disk, place);
    if (!text)
        return {.path = place.path, .mistakes = {text.error()}, .canBeWritten = false};
    return *text ? parseViews(**text, place.path) : ViewsFile{.path = place.path};
}

Result<ViewsFile> addView(Disk& disk, const ViewsPlace& place, const SavedView& view)
{
    return edit(disk, place, [&](std::string_view text) { return withAdded(text, view); });
}

Result<ViewsFile> replaceView(Disk& disk, const ViewsPlace& place, std::string_view name, const SavedView& view)
{
    return edit(disk, place, [&](std::string_view text) { return withReplaced(text, name, view); });
}

Result<ViewsFile> renameView(Disk& disk, const ViewsPlace& place, std::string_view name, std::string_view newName)
{
    return edit(disk, place, [&](std::string_view text) { return withRenamed(text, name, newName); });
}

Result<ViewsFile> removeView(Disk& disk, const ViewsPlace& place, std::string_view name)
{
    return edit(disk, place, [&](std::string_view text) { return withRemoved(text, name); });
}

Result<ViewsFile> moveView(Disk& disk, const ViewsPlace& place, std::string_view name, std::size_t to)
{
    return edit(disk, place, [&](std::string_view text) { return withMoved(text, name, to); });
}

} // namespace stet
