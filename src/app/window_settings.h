#pragma once

#include <QString>

namespace stet {

/// The settings key of the last folders.
inline const QString recentKey = QStringLiteral("folders/recent");

} // namespace stet
