#pragma once

#include "core/library/row_decision.h"

#include <QIcon>

class QPalette;

namespace stet {

/// Returns the sign of what was decided about an article; null if nothing was.
QIcon reviewIcon(ReviewSign sign, const QPalette& palette);

} // namespace stet
