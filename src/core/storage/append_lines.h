#pragma once

#include "core/storage/settings_file.h"

#include <string_view>

namespace stet {

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
