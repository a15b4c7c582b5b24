#include "widgets/parts/stet_style.h"

#include "widgets/parts/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// Pixels.
constexpr int itemMargin = 7; // left and right of the text in a cell; the style adds one
constexpr int focusBar = 3;
constexpr int tabLine = 2;
constexpr int tabSpace = 10; // left and right of a tab's text
constexpr int tabHeight = 30;
constexpr int arrowSide = 8; // of the sign of a sorted column
constexpr int grip = 5; // between panels; a line of one pixel is drawn in it

/// Whether a list or table has the focus, in its cells or an editor of one.
bool isFocusWithin(const QWidget* widget)
{
    const auto* focus = QApplication::focusWidget();
    return focus != nullptr && widget != nullptr && (widget == focus || widget->isAncestorOf(focus));
}

void drawSelection(const QStyleOptionViewItem& item, QPainter& painter, const QWidget* widget)
{
    const bool hasFocus = isFocusWithin(widget);
    const auto colors = stateColors(item.palette);
    auto tint = hasFocus ? colors.accent : colors.draft;
    tint.setAlphaF(hasFocus ? (isDark(item.palette) ? 0.28F : 0.16F) : 0.18F);
    painter.fillRect(item.rect, tint);
    const bool isFirst = item.viewItemPosition == QStyleOptionViewItem::Beginning
        || item.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (hasFocus && isFirst)
        painter.fillRect(QRect(item.rect.topLeft(), QSize(focusBar, item.rect.height())), colors.accent);
}

/// The outline that Fusion gives check boxes is darker than a dark background.
void drawDarkCheckBox(const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    painter.setPen(option.palette.color(
        isEnabled ? QPalette::Active : QPalette::Disabled, isEnabled ? QPalette::PlaceholderText : QPalette::Text));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5), 2, 2);
    painter.restore();
}

void drawTab(const QStyleOptionTab& tab, QPainter& painter)
{
    if (!tab.state.testFlag(QStyle::State_Selected))
        return;
    const bool isBelow = tab.shape == QTabBar::RoundedSouth || tab.shape == QTabBar::TriangularSouth;
    const int top = isBelow ? tab.rect.top() : tab.rect.bottom() + 1 - tabLine;
    painter.fillRect(QRect(tab.rect.left() + tabSpace / 2, top, tab.rect.width() - tabSpace, tabLine),
        stateColors(tab.palette).accent);
}

void drawGrip(const QStyleOption& option, QPainter& painter)
{
    const auto& rect = option.rect;
    const auto line = rect.width() < rect.height() ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                                   : QRect(rect.left(), rect.center().y(), rect.width(), 1);
    painter.fillRect(line, stateColors(option.palette).line);
}

void drawHeaderSection(const QStyleOptionHeader& header, QPainter& painter)
{
    painter.fillRect(header.rect, header.palette.color(QPalette::Base));
    painter.fillRect(
        QRect(header.rect.left(), header.rect.bottom(), header.rect.width(), 1), stateColors(header.palette).line);
}

/// Name and arrow of a column: the arrow is at the right of the name, which keeps its room.
void drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QStyle& style, const QWidget* widget)
{
    drawHeaderSection(header, painter);
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    auto label = header;
    label.rect = header.rect.adjusted(itemMargin + 1, 0, -itemMargin - 1 - (isSorted ? arrowSide + 2 : 0), 0);
    style.drawControl(QStyle::CE_HeaderLabel, &label, &painter, widget);
    if (!isSorted)
        return;
    auto arrow = header;
    arrow.rect = QRect(0, 0, arrowSide, arrowSide);
    arrow.rect.moveCenter(header.rect.center());
    const bool isRight = header.textAlignment.testFlag(Qt::AlignRight);
    const int end = label.rect.left() + header.fontMetrics.horizontalAdvance(header.text) + 4;
    arrow.rect.moveLeft(isRight ? label.rect.right() + 3 : std::min(end, label.rect.right() + 1));
    style.drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, &painter, widget);
}

class StetStyle final : public QProxyStyle
{
public:
    StetStyle()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        switch (metric) {
        case PM_FocusFrameHMargin:
            if (qobject_cast<const QAbstractItemView*>(widget) != nullptr)
                return itemMargin;
            break;
        case PM_HeaderMargin:
            return itemMargin + 1;
        case PM_DockWidgetSeparatorExtent:
        case PM_SplitterWidth:
            return grip;
        case PM_TabBarTabHSpace:
            return 2 * tabSpace;
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabOverlap:
        case PM_DockWidgetFrameWidth:
            return 0;
        default:
            break;
        }
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override
    {
        const auto whole = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_TabBarTab ? whole.expandedTo({0, tabHeight}) : whole;
    }

    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        if (element == CE_ItemViewItem && item != nullptr && item->state.testFlag(State_Selected)) {
            auto tinted = *item; // on a tint a text keeps its color
            tinted.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &tinted, painter, widget);
        } else if (element == CE_Header && header != nullptr) {
            painter->save();
            painter->setClipRect(header->rect, Qt::IntersectClip);
            drawHeader(*header, *painter, *this, widget);
            painter->restore();
        } else if (element == CE_HeaderEmptyArea) {
            QStyleOptionHeader empty;
            empty.rect = option->rect;
            empty.palette = option->palette;
            drawHeaderSection(empty, *painter);
        } else if (element == CE_HeaderLabel && header != nullptr) {
            auto quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, header->palette.color(QPalette::PlaceholderText));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        } else if (element == CE_TabBarTabShape && tab != nullptr) {
            drawTab(*tab, *painter);
        } else if (element == CE_TabBarTabLabel && tab != nullptr) {
            auto quiet = *tab;
            if (!tab->state.testFlag(State_Selected) && !tab->state.testFlag(State_MouseOver))
                quiet.palette.setColor(QPalette::WindowText, tab->palette.color(QPalette::PlaceholderText));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        } else if (element == CE_Splitter) {
            drawGrip(*option, *painter);
        } else if (element == CE_ToolBar) {
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                stateColors(option->palette).line);
        } else {
            QProxyStyle::drawControl(element, option, painter, widget);
        }
    }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const bool isSelectedItem = item != nullptr && item->state.testFlag(State_Selected);
        switch (element) {
        case PE_PanelItemViewItem:
            if (!isSelectedItem)
                break;
            drawSelection(*item, *painter, widget);
            return;
        case PE_PanelItemViewRow:
            if (!isSelectedItem)
                break;
            return; // the cells of the row draw it
        case PE_IndicatorDockWidgetResizeHandle:
            drawGrip(*option, *painter);
            return;
        case PE_FrameDockWidget:
        case PE_FrameTabBarBase:
        case PE_FrameStatusBarItem:
            return;
        default:
            break;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isCheckBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (isCheckBox && isDark(option->palette) && !option->state.testFlag(State_HasFocus))
            drawDarkCheckBox(*option, *painter);
    }
};

} // namespace

QStyle* makeStetStyle()
{
    return new StetStyle;
}

} // namespace stet
