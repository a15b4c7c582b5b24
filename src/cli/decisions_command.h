#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "core/storage/disk.h"

namespace stet::cli {

/// Prints what was decided about the articles under the paths.
ExitCode runDecisions(Disk& disk, const DecisionsArguments& arguments, Output& output);

} // namespace stet::cli
