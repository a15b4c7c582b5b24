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

/// Gives the application Stet's look: Fusion with one of Stet's two palettes. System: uses the settings portal over
/// D-Bus (org.freedesktop.appearance color-scheme), and follows its changes; else the lightness of the platform's
/// palette.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The colors of states, for delegates and panels; light or dark to match the palette.
struct StateColors
{
    QColor accent; ///< selection, focus, the published switch, and nothing else
    QColor draft; ///< gray: a draft is not an error
    QColor warning; ///< warnings and unsaved
    QColor error;
    QColor secondary; ///< less important text
    QColor line; ///< thin lines
    QColor barEmpty; ///< the empty part of bars
    QColor barFull; ///< bars of the highest scores
    QColor chip; ///< behind topics and acts
};
StateColors stateColors(const QPalette& palette);

/// Returns Stet's light palette, for what is printed or written to a file.
QPalette lightPalette();

/// Whether a palette has light text on a dark background.
bool isDark(const QPalette& palette);

} // namespace stet
