#pragma once

#include "core/query/saved_views.h"
#include "core/storage/settings_file.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns the file for views that opened roots share: `views.json` in their settingsFolder(). Neither need exist.
SettingsPlace sharedViewsPlace(const std::string& settingsFolder);

/// Reads a views file; a missing one has no views and no errors. Besides those of parseViews() errors are: TooLarge,
/// NotAFile, NotAFolder, AccessDenied, ReadFailed.
ViewsFile readViews(Disk& disk, const SettingsPlace& place);

// Each edit reads the file, changes it as views_text.h describes, and replaces it in one step, starting over if
// somebody else changed it meanwhile. Creates the file and its folder if missing. Returns the file as it is afterwards.
// Errors are those of the text edit, of reading, and of saveGuarded() and createGuarded().
// If the place keeps what cannot be written, a disk that refuses is no error.

Result<ViewsFile> addView(Disk& disk, const SettingsPlace& place, const SavedView& view);
Result<ViewsFile> replaceView(Disk& disk, const SettingsPlace& place, std::string_view name, const SavedView& view);
Result<ViewsFile> renameView(Disk& disk, const SettingsPlace& place, std::string_view name, std::string_view newName);
Result<ViewsFile> removeView(Disk& disk, const SettingsPlace& place, std::string_view name);
Result<ViewsFile> moveView(Disk& disk, const SettingsPlace& place, std::string_view name, std::size_t to);

/// Tries again to write what the place keeps. Returns why that fails; nullopt if nothing is kept any more.
std::optional<Error> writeUnwrittenViews(Disk& disk, const SettingsPlace& place);

} // namespace stet
