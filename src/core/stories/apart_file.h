#pragma once

#include "core/storage/settings_file.h"
#include "core/stories/apart_stories.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

// Which articles are not one story, as a file: a line of JSON for each pair, `{"apart":["_news/a.md","_news/b.md"]}`,
// so that git merges what several people add. In a folder's `.stet`, paths are relative to the folder that contains it;
// elsewhere they are absolute. Other lines stay unchanged.

/// Such a file, and the folder that its relative paths start from.
struct ApartPlace
{
    SettingsPlace file{};
    std::string base{}; ///< canonical folder; empty: paths are absolute

    bool operator==(const ApartPlace&) const = default;
};

/// Returns the file that opened roots share: `apart.jsonl` in their settingsFolder(). Neither need exist.
ApartPlace sharedApartPlace(const std::string& settingsFolder);

/// The content of a file. A missing file has none.
struct ApartFile
{
    std::vector<ApartPair> pairs{}; ///< as written there
    std::optional<Error> parseError{}; ///< the first unreadable line (JsonSyntax), or why the file is unreadable
};
ApartFile readApart(Disk& disk, const ApartPlace& place);

/// Adds pairs that the file does not have, and returns these. Errors: as editSettingsFile(); LeavesFolder for an
/// article that is not below the base, InvalidUtf8 for a path that is not valid text, both with the path.
Result<std::vector<ApartPair>> addApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs);
/// Removes the lines of pairs, repeated ones too, and returns the pairs that were there. Errors: as editSettingsFile().
Result<std::vector<ApartPair>> removeApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs);

/// New canonical paths by old ones.
using ApartRenames = std::map<std::string, std::string>;
/// Returns the path of an article after the renames.
std::string renamedPath(const ApartRenames& paths, const std::string& path);
/// Updates the lines of renamed articles to their new paths. A line whose article left the base stays unchanged.
/// Errors: as editSettingsFile().
Result<Done> renameApart(Disk& disk, const ApartPlace& place, const ApartRenames& paths);

/// Tries again to write what the place keeps. Returns why that fails; nullopt if nothing is kept any more.
std::optional<Error> writeUnwrittenPairs(Disk& disk, const ApartPlace& place);

} // namespace stet
