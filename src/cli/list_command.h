#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "core/storage/disk.h"

namespace stet::cli {

ExitCode runList(Disk& disk, const ListArguments& arguments, Output& output);

} // namespace stet::cli
