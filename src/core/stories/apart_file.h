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
// so that what several people add merges in git. In a folder's `.stet` paths are relative to the folder that `.stet`
// lies in, else they are whole. Lines that say something else stand.

/// Such a file, and where its relative paths begin.
struct ApartPlace
{
    SettingsPlace file{};
    std::string base{}; ///< canonical folder; empty: paths are whole

    bool operator==(const ApartPlace&) const = default;
};

/// The one that opened roots share: `apart.jsonl` in their settingsFolder(). Neither need be there.
ApartPlace sharedApartPlace(const std::string& settingsFolder);

/// What a file says. One that is not there says nothing.
struct ApartFile
{
    std::vector<ApartPair> pairs{}; ///< as they stand there
    std::optional<Error> parseError{}; ///< the first line that cannot be read (JsonSyntax), or why none could be
};
ApartFile readApart(Disk& disk, const ApartPlace& place);

/// Adds pairs that the file does not have, and yields these. Errors: as editSettingsFile(); LeavesFolder for an article
/// that is not below the base, InvalidUtf8 for a path that no text can hold, both with the path.
Result<std::vector<ApartPair>> addApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs);
/// Takes the lines of pairs out, however often they are there, and yields those that were. Errors: as
/// editSettingsFile().
Result<std::vector<ApartPair>> removeApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs);

/// New canonical paths by those of before.
using ApartRenames = std::map<std::string, std::string>;
/// The path of an article after them.
std::string renamedPath(const ApartRenames& paths, const std::string& path);
/// Has the lines of renamed articles say their new paths; a line that cannot, as the article left the base, stands.
/// Errors: as editSettingsFile().
Result<Done> renameApart(Disk& disk, const ApartPlace& place, const ApartRenames& paths);

} // namespace stet
