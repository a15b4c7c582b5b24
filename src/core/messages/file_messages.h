#pragma once

#include "core/storage/folder_scan.h"
#include "core/storage/guarded_save.h"

#include <QString>

namespace stet {

/// Returns why a walk skipped something, in a few words.
QString reasonText(SkipReason reason);

/// Returns what a successful save could not preserve, as a sentence.
QString sentence(SaveWarning warning);

} // namespace stet
