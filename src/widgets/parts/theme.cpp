#include "widgets/parts/theme.h"

#include "widgets/parts/stet_style.h"
#include "widgets/parts/theme_watcher.h"

#include <QApplication>
#include <QPointer>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// The colours of one theme, by what they are for.
struct ThemeColors
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor secondary;
    QColor disabled;
    QColor line;
    QColor accent;
    QColor onAccent;
    QColor toolTip;
};

const ThemeColors& light()
{
    static const ThemeColors colors{
        0xF5F6F8, 0xFFFFFF, 0xF8F9FB, 0xFCFCFD, 0x1C2026, 0x667080, 0xA3AAB6, 0xE1E4E9, 0x2F6FEB, 0xFFFFFF, 0xFFFFFF};
    return colors;
}

const ThemeColors& dark()
{
    static const ThemeColors colors{
        0x1E2127, 0x16181D, 0x1A1D23, 0x2A2E36, 0xE8EAEE, 0x98A1B0, 0x5F6775, 0x2E333C, 0x6EA0FF, 0x0F1216, 0x2A2E36};
    return colors;
}

QPalette paletteOf(const ThemeColors& colors)
{
    QPalette palette(colors.button, colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.button);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::PlaceholderText, colors.secondary);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.toolTip);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Midlight, colors.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    return palette;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette lightPalette()
{
    return paletteOf(light());
}

StateColors stateColors(const QPalette& palette)
{
    const bool onDark = isDark(palette);
    const auto& colors = onDark ? dark() : light();
    return {colors.accent, onDark ? 0x8B94A3 : 0x7A8392, onDark ? 0xE0A040 : 0xB26A00, onDark ? 0xFF7B72 : 0xC62F2F,
        colors.secondary, colors.line, onDark ? 0x3A4250 : 0xC3CAD6, onDark ? 0xB7C3DA : 0x33415C,
        onDark ? 0x2C323C : 0xE8EBF0};
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    static const bool platformIsDark = isDark(QApplication::palette()); // later it is Stet's own
    static QPointer<ThemeWatcher> watcher;
    delete watcher;
    const auto use = [](bool isDarkNow) { QApplication::setPalette(paletteOf(isDarkNow ? dark() : light())); };
    QApplication::setStyle(makeStetStyle());
    if (choice != ThemeChoice::System) {
        use(choice == ThemeChoice::Dark);
        return;
    }
    watcher = new ThemeWatcher(&application);
    use(watcher->prefersDark().value_or(platformIsDark));
    QObject::connect(watcher.data(), &ThemeWatcher::changed, &application, use);
}

} // namespace stet
