#pragma once

#include "query/saved_views.h"
#include "storage/disk.h"

#include <string>
#include <string_view>

namespace stet {

enum class ViewsAudience : bool
{
    Private, ///< the file is for its owner alone (0600), as are the folders that are made for it
    Shared ///< it lies in an opened folder: neither it nor its folder may be a link
};

/// A file of views on the disk.
struct ViewsPlace
{
    std::string path; ///< bytes; of a shared one canonical but for the last two names
    ViewsAudience audience = ViewsAudience::Private;

    bool operator==(const ViewsPlace&) const = default;
};

/// The file in which an opened root shares its views: `.stet/views.json` in the nearest folder that has a `.stet`, from
/// the root (of a file: its folder) up to the git top; else of the root itself. Neither need be there. The root is as
/// the person named it; NotFound or another error where it cannot be looked up.
Result<ViewsPlace> sharedViewsPlace(Disk& disk, const std::string& root);

/// Reads a file; one that is not there has no views and no mistakes. Beside those of parseViews() mistakes are:
/// TooLarge, NotAFile, NotAFolder, AccessDenied, ReadFailed.
ViewsFile readViews(Disk& disk, const ViewsPlace& place);

// The edits read the file, change it as views_text.h says, and replace it in one step; where somebody else came in
// between they begin anew. They make the file, and its folder, where they are not there. They yield the file as it is
// then; errors are those of the edit of the text, of reading, and of saveGuarded() and createGuarded().

Result<ViewsFile> addView(Disk& disk, const ViewsPlace& place, const SavedView& view);
Result<ViewsFile> replaceView(Disk& disk, const ViewsPlace& place, std::string_view name, const SavedView& view);
Result<ViewsFile> renameView(Disk& disk, const ViewsPlace& place, std::string_view name, std::string_view newName);
Result<ViewsFile> removeView(Disk& disk, const ViewsPlace& place, std::string_view name);
Result<ViewsFile> moveView(Disk& disk, const ViewsPlace& place, std::string_view name, std::size_t to);

} // namespace stet
