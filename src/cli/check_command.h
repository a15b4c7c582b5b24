#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "core/storage/disk.h"

namespace stet::cli {

/// Validates articles, and fixes what has one right answer where that is asked for.
ExitCode runCheck(Disk& disk, const CheckArguments& arguments, Output& output);

} // namespace stet::cli
