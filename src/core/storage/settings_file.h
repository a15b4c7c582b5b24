#pragma once

#include "core/storage/disk.h"
#include "core/storage/unwritten_text.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

enum class SettingsAudience : bool
{
    Private, ///< the file is for its owner alone (0600), as are folders created for it
    Shared ///< the file is in an opened folder: neither it nor its folder may be a link
};

/// The place of a text on disk in which a person, or a team for a folder, keeps decisions.
struct SettingsPlace
{
    std::string path; ///< bytes; of a shared one canonical, except the last two names
    SettingsAudience audience = SettingsAudience::Private;
    /// Keeps what cannot be written; null: an edit that cannot be written fails.
    std::shared_ptr<UnwrittenText> unwritten{};

    bool operator==(const SettingsPlace&) const = default;
};

/// Reads the text, with what could not be written; nullopt if there is no file. Errors: TooLarge (over `limit`
/// bytes), NotAFile, NotAFolder, LeadsElsewhere, AccessDenied, ReadFailed.
Result<std::optional<std::string>> readSettingsFile(Disk& disk, const SettingsPlace& place, std::size_t limit);

/// Returns the path that the file is opened at: that of a private one may lead through links. Errors: as realPath().
Result<std::string> settingsFilePath(Disk& disk, const SettingsPlace& place);

/// Creates the file, and its folder if missing, with the whole text or not at all. Errors: as createGuarded() and
/// ensureFolder().
Result<Done> createSettingsFile(Disk& disk, const SettingsPlace& place, std::string_view text);

/// Returns the new text for the current one; nullopt: there is no file.
using SettingsEdit = std::function<Result<std::string>(const std::optional<std::string>&)>;

/// Reads the text, edits it, and replaces the file in one step, starting over if somebody else changed it meanwhile.
/// Creates the file and its folder if missing; touches nothing if the text stays the same. Returns the resulting text.
/// Errors: those of the edit, of reading, of saveGuarded() and createGuarded(), and TooLarge. If the place keeps
/// what cannot be written, a disk that refuses is no error.
Result<std::string> editSettingsFile(
    Disk& disk, const SettingsPlace& place, std::size_t limit, const SettingsEdit& edit);

/// Tries again to write the text that the place keeps. Returns why that fails; nullopt if none is kept any more.
std::optional<Error> writeUnwritten(Disk& disk, const SettingsPlace& place, std::size_t limit);

/// Adds whole lines at the end of a settings file in one write, so that writers in other processes neither mix their
/// lines with these nor lose them. Creates the file and its folder if missing. First ends a last line that others left
/// without a line break. Waits up to two seconds for others who append. On disk when it returns. Ignores
/// `place.unwritten`: the caller keeps lines that could not be added.
///
/// Errors: TooLarge, if the file would exceed `limit` bytes; those of reading and creating a settings file; DiskFull,
/// ReadOnly, AccessDenied, WriteFailed (also if others keep the file locked). After an error the file may end with part
/// of the lines, and the next call starts on a line of its own.
Result<Done> appendLines(Disk& disk, const SettingsPlace& place, std::string_view lines, std::size_t limit);

} // namespace stet
