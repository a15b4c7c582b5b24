#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace stet {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

/// Gives the application Stet's look: Fusion with one of two palettes of Stet's own. System: the settings portal over
/// D-Bus (org.freedesktop.appearance color-scheme), followed while the program runs; else the lightness of the
/// palette the platform came with.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The colours of states, for delegates and panels; light or dark as the palette is.
struct StateColors
{
    QColor accent; ///< selection, focus, the published switch, and nothing else
    QColor draft; ///< grey: a draft is no error
    QColor warning; ///< warnings and unsaved
    QColor error;
    QColor secondary; ///< text of less weight
    QColor line; ///< thin lines and the empty part of bars
};
StateColors stateColors(const QPalette& palette);

/// Whether a palette is light text on dark.
bool isDark(const QPalette& palette);

} // namespace stet
