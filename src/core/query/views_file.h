#pragma once

#include "core/query/saved_views.h"
#include "core/storage/settings_file.h"

#include <string>
#include <string_view>

namespace stet {

/// The file in which opened roots share their views: `views.json` in their settingsFolder(). Neither need be there.
SettingsPlace sharedViewsPlace(const std::string& settingsFolder);

/// Reads a file; one that is not there has no views and no mistakes. Beside those of parseViews() mistakes are:
/// TooLarge, NotAFile, NotAFolder, AccessDenied, ReadFailed.
ViewsFile readViews(Disk& disk, const SettingsPlace& place);

// The edits read the file, change it as views_text.h says, and replace it in one step; where somebody else came in
// between they begin again. They make the file, and its folder, where they are not there. They yield the file as it is
// then; errors are those of the edit of the text, of reading, and of saveGuarded() and createGuarded().

Result<ViewsFile> addView(Disk& disk, const SettingsPlace& place, const SavedView& view);
Result<ViewsFile> replaceView(Disk& disk, const SettingsPlace& place, std::string_view name, const SavedView& view);
Result<ViewsFile> renameView(Disk& disk, const SettingsPlace& place, std::string_view name, std::string_view newName);
Result<ViewsFile> removeView(Disk& disk, const SettingsPlace& place, std::string_view name);
Result<ViewsFile> moveView(Disk& disk, const SettingsPlace& place, std::string_view name, std::size_t to);

} // namespace stet
