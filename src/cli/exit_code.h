#pragma once

namespace stet::cli {

/// What a run says to scripts.
enum class ExitCode : int
{
    Done = 0, ///< all was done, and there is nothing to report
    Nothing = 1, ///< set: no article was there to be edited
    Findings = 1, ///< check: something was found
    Failed = 2, ///< unusable arguments, an unreadable path, or a file that was refused or could not be written
};

} // namespace stet::cli
