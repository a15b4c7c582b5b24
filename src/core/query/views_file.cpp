#include "core/query/views_file.h"

#include "core/query/views_text.h"
#include "core/storage/path_text.h"

#include <functional>

namespace stet {

namespace {

constexpr std::string_view viewsName = "views.json";

using TextEdit = std::function<Result<std::string>(std::string_view)>;

Result<ViewsFile> edit(Disk& disk, const SettingsPlace& place, const TextEdit& change)
{
    const auto text = editSettingsFile(disk, place, viewsFileLimit, [&](const auto& old) -> Result<std::string> {
        auto changed = change(old ? std::string_view(*old) : emptyViewsText());
        if (changed && !parseViews(*changed, place.path).canBeWritten) // what the next edit could not read
            return Error{.code = ErrorCode::ProofFailed};
        return changed;
    });
    if (!text)
        return text.error();
    return parseViews(*text, place.path);
}

} // namespace

SettingsPlace sharedViewsPlace(const std::string& settingsFolder)
{
    return {joinPath(settingsFolder, viewsName), SettingsAudience::Shared};
}

ViewsFile readViews(Disk& disk, const SettingsPlace& place)
{
    const auto text = readSettingsFile(disk, place, viewsFileLimit);
    if (!text)
        return {.path = place.path, .parseErrors = {text.error()}, .canBeWritten = false};
    return *text ? parseViews(**text, place.path) : ViewsFile{.path = place.path};
}

Result<ViewsFile> addView(Disk& disk, const SettingsPlace& place, const SavedView& view)
{
    return edit(disk, place, [&](std::string_view text) { return withAdded(text, view); });
}

Result<ViewsFile> replaceView(Disk& disk, const SettingsPlace& place, std::string_view name, const SavedView& view)
{
    return edit(disk, place, [&](std::string_view text) { return withReplaced(text, name, view); });
}

Result<ViewsFile> renameView(Disk& disk, const SettingsPlace& place, std::string_view name, std::string_view newName)
{
    return edit(disk, place, [&](std::string_view text) { return withRenamed(text, name, newName); });
}

Result<ViewsFile> removeView(Disk& disk, const SettingsPlace& place, std::string_view name)
{
    return edit(disk, place, [&](std::string_view text) { return withRemoved(text, name); });
}

Result<ViewsFile> moveView(Disk& disk, const SettingsPlace& place, std::string_view name, std::size_t to)
{
    return edit(disk, place, [&](std::string_view text) { return withMoved(text, name, to); });
}

std::optional<Error> writeUnwrittenViews(Disk& disk, const SettingsPlace& place)
{
    return writeUnwritten(disk, place, viewsFileLimit);
}

} // namespace stet
