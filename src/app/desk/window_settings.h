#pragma once

#include "widgets/parts/seams.h"
#include "widgets/parts/theme.h"

#include <QString>

namespace stet {

// Settings that more than one part of the window knows.

/// The last folders.
inline const QString recentKey = QStringLiteral("folders/recent");
/// Whether they are opened again at start; unset is yes.
inline const QString reopenKey = QStringLiteral("session/reopen");
inline const QString themeKey = QStringLiteral("window/theme");
/// As `de`; unset or empty: the system's.
inline const QString languageKey = QStringLiteral("window/language");

inline bool reopensFolders(const Settings& settings)
{
    const auto value = settings.value(reopenKey);
    return !value.isValid() || value.toBool();
}

inline ThemeChoice rememberedTheme(const Settings& settings)
{
    const auto value = settings.value(themeKey).toInt();
    return value == static_cast<int>(ThemeChoice::Light) ? ThemeChoice::Light
        : value == static_cast<int>(ThemeChoice::Dark)   ? ThemeChoice::Dark
                                                         : ThemeChoice::System;
}

} // namespace stet
