#pragma once

#include "core/library/row_decision.h"

#include <QIcon>

class QPalette;

namespace stet {

/// Returns the sign of a state: a filled dot for published, a ring for a draft, a dashed ring for published by default.
QIcon publishStateIcon(PublishState state, const QPalette& palette);

/// Returns the sign of what was decided about an article; null if nothing was.
QIcon reviewIcon(ReviewSign sign, const QPalette& palette);

} // namespace stet
