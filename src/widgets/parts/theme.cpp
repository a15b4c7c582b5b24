#include "widgets/parts/theme.h"

#include "widgets/parts/theme_watcher.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

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
        0xF4F5F7, 0xFFFFFF, 0xF8F9FB, 0xFCFCFD, 0x1D2129, 0x626B7A, 0xA3AAB6, 0xD9DDE4, 0x2F6FEB, 0xFFFFFF, 0xFFFFFF};
    return colors;
}

const ThemeColors& dark()
{
    static const ThemeColors colors{
        0x1E2127, 0x16191E, 0x1A1D23, 0x2A2E36, 0xE4E7EC, 0x98A1B0, 0x5F6775, 0x363B45, 0x6EA0FF, 0x0F1216, 0x2A2E36};
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

/// Whether a list or table has the focus, in its cells or an editor of one.
bool hasFocusWithin(const QWidget* widget)
{
    const auto* focus = QApplication::focusWidget();
    return focus != nullptr && widget != nullptr && (widget == focus || widget->isAncestorOf(focus));
}

/// Fusion, with room between the columns of tables and trees, and check boxes that can be seen on dark: the outline
/// that Fusion gives them there is darker than what they stand on. Selected rows are tinted, with a bar at their left
/// in the list that has the focus; in the others the tint is grey.
class StetStyle final : public QProxyStyle
{
public:
    StetStyle()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget) != nullptr)
            return cellMargin;
        return metric == PM_HeaderMargin ? cellMargin + 1 : QProxyStyle::pixelMetric(metric, option, widget);
    }

    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (element != CE_ItemViewItem || item == nullptr || !item->state.testFlag(State_Selected)) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return;
        }
        auto tinted = *item; // on a tint a text keeps its colour
        tinted.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
        QProxyStyle::drawControl(element, &tinted, painter, widget);
    }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (element == PE_PanelItemViewItem && item != nullptr && item->state.testFlag(State_Selected)) {
            drawSelection(*item, *painter, widget);
            return;
        }
        if (element == PE_PanelItemViewRow && item != nullptr && item->state.testFlag(State_Selected))
            return; // the cells of the row draw it
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isCheckBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (!isCheckBox || !isDark(option->palette) || option->state.testFlag(State_HasFocus))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto& colors = dark();
        painter->setPen(option->state.testFlag(State_Enabled) ? colors.secondary : colors.disabled);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -1.5, -1.5), 2, 2);
        painter->restore();
    }

private:
    static void drawSelection(const QStyleOptionViewItem& item, QPainter& painter, const QWidget* widget)
    {
        constexpr int barWidth = 3; // pixels
        const bool hasFocus = hasFocusWithin(widget);
        const auto colors = stateColors(item.palette);
        auto tint = hasFocus ? colors.accent : colors.draft;
        tint.setAlphaF(hasFocus ? (isDark(item.palette) ? 0.28F : 0.16F) : 0.18F);
        painter.fillRect(item.rect, tint);
        const bool isFirst = item.viewItemPosition == QStyleOptionViewItem::Beginning
            || item.viewItemPosition == QStyleOptionViewItem::OnlyOne;
        if (hasFocus && isFirst)
            painter.fillRect(QRect(item.rect.topLeft(), QSize(barWidth, item.rect.height())), colors.accent);
    }

    static constexpr int cellMargin = 7; // pixels left and right of the text in a cell; the style adds one
};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

StateColors stateColors(const QPalette& palette)
{
    const bool onDark = isDark(palette);
    const auto& colors = onDark ? dark() : light();
    return {colors.accent, onDark ? 0x8B94A3 : 0x7A8392, onDark ? 0xE3A73C : 0xB26A00, onDark ? 0xFF7B72 : 0xC62F2F,
        colors.secondary, colors.line};
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    static const bool platformIsDark = isDark(QApplication::palette()); // later it is Stet's own
    static QPointer<ThemeWatcher> watcher;
    delete watcher;
    const auto use = [](bool isDarkNow) { QApplication::setPalette(paletteOf(isDarkNow ? dark() : light())); };
    QApplication::setStyle(new StetStyle);
    if (choice != ThemeChoice::System) {
        use(choice == ThemeChoice::Dark);
        return;
    }
    watcher = new ThemeWatcher(&application);
    use(watcher->prefersDark().value_or(platformIsDark));
    QObject::connect(watcher.data(), &ThemeWatcher::changed, &application, use);
}

} // namespace stet
