#pragma once

#include "cli/output.h"
#include "core/storage/folder_scan.h"

namespace stet::cli {

/// Reports on standard error what a walk could not read. Returns false if there was anything.
bool complainOfUnreadable(const ScanReport& report, Output& output);

/// Whether an article's error is that its file could not be read at all, rather than its content.
bool isUnreadable(ErrorCode code);

} // namespace stet::cli
