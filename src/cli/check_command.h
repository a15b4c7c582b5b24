#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "core/storage/disk.h"

namespace stet::cli {

/// Checks articles and, on request, fixes findings that have one right answer.
ExitCode runCheck(Disk& disk, const CheckArguments& arguments, Output& output);

} // namespace stet::cli
