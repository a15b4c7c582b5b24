#pragma once

#include "arguments.h"
#include "exit_code.h"
#include "output.h"
#include "storage/disk.h"

namespace stet::cli {

/// Validates articles, and mends what has one right answer where that is asked for.
ExitCode runCheck(Disk& disk, const CheckArguments& arguments, Output& output);

} // namespace stet::cli
