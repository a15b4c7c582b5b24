#pragma once

#include "arguments.h"
#include "exit_code.h"
#include "output.h"
#include "storage/disk.h"

namespace stet::cli {

ExitCode runList(Disk& disk, const ListArguments& arguments, Output& output);

} // namespace stet::cli
