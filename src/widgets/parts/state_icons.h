#pragma once

#include "core/library/publish_field.h"

#include <QIcon>

class QPalette;

namespace stet {

/// Returns the sign of a state: a filled dot for published, a ring for a draft, a dashed ring for published by default.
QIcon publishStateIcon(PublishState state, const QPalette& palette);

} // namespace stet
