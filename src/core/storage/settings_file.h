#pragma once

#include "core/storage/disk.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

enum class SettingsAudience : bool
{
    Private, ///< the file is for its owner alone (0600), as are the folders that are made for it
    Shared ///< it lies in an opened folder: neither it nor its folder may be a link
};

/// A text on disk in which a person, or a team about a folder, keeps what was decided.
struct SettingsPlace
{
    std::string path; ///< bytes; of a shared one canonical but for the last two names
    SettingsAudience audience = SettingsAudience::Private;

    bool operator==(const SettingsPlace&) const = default;
};

/// The text; nothing where there is no file. Errors: TooLarge (over `limit` bytes), NotAFile, NotAFolder, AccessDenied,
/// ReadFailed.
Result<std::optional<std::string>> readSettingsFile(Disk& disk, const SettingsPlace& place, std::size_t limit);

/// What an edit makes of the text that is there; nullopt: there is no file.
using SettingsEdit = std::function<Result<std::string>(const std::optional<std::string>&)>;

/// Reads the text, has it edited, and replaces the file in one step; where somebody else came in between it begins
/// again. Makes the file, and its folder, where they are not there; a text that stays the same touches nothing. Yields
/// the text as it is then. Errors: those of the edit, of reading, of saveGuarded() and createGuarded(), and TooLarge.
Result<std::string> editSettingsFile(
    Disk& disk, const SettingsPlace& place, std::size_t limit, const SettingsEdit& edit);

} // namespace stet
