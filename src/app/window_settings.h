#pragma once

#include <QString>

namespace stet {

/// The key under which the last folders are remembered.
inline const QString recentKey = QStringLiteral("folders/recent");

} // namespace stet
