#pragma once

#include "cli/output.h"
#include "core/storage/folder_scan.h"

namespace stet::cli {

/// Names on standard error what a walk could not read. False where there was such a thing.
bool complainOfUnreadable(const ScanReport& report, Output& output);

/// Whether an article's error is that its file could not be read at all, not what it holds.
bool isUnreadable(ErrorCode code);

} // namespace stet::cli
