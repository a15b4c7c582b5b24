#pragma once

namespace stet::cli {

/// The exit status, for scripts.
enum class ExitCode : int
{
    Done = 0, ///< everything was done, and there is nothing to report
    Nothing = 1, ///< set: there was no article to edit
    Findings = 1, ///< check: there are findings
    Failed = 2, ///< unusable arguments, an unreadable path, or a file that was refused or could not be written
};

} // namespace stet::cli
