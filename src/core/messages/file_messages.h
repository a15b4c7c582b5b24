#pragma once

#include "core/storage/folder_scan.h"
#include "core/storage/guarded_save.h"

#include <QString>

namespace stet {

/// Why a walk passed something over, as a few words.
QString reasonText(SkipReason reason);

/// What a save that succeeded could not keep, as a sentence.
QString sentence(SaveWarning warning);

} // namespace stet
