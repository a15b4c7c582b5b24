#include "widgets/search/view_delegate.h"

#include "models/search/view_list.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace stet {

namespace {

constexpr int groupGap = 9; // above a group, with the line in its middle
constexpr int countMargin = 8; // right of the count, and between it and the name

int gapAbove(const QModelIndex& index)
{
    return index.data(ViewRole::IsFirstOfGroup).toBool() ? groupGap : 0;
}

QString countText(const QModelIndex& index)
{
    const auto count = index.data(ViewRole::Count);
    return count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
}

} // namespace

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // The view's own width, so that a long name makes no scroll bar.
    return {0, MarkDelegate::sizeHint(option, index).height() + gapAbove(index)};
}

void ViewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    auto option = given;
    initStyleOption(&option, index);
    const auto colors = stateColors(option.palette);
    const auto* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    if (const int gap = gapAbove(index); gap > 0) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + gap / 2, option.rect.width(), 1), colors.line);
        option.rect.setTop(option.rect.top() + gap);
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const auto count = countText(index);
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    const auto place = option.rect.adjusted(0, 0, -countMargin, 0);
    painter->setFont(option.font);
    painter->setPen(colors.secondary);
    painter->drawText(place, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, count);

    // The background is there already; the style only adds icon and text, in what room is left.
    if (!count.isEmpty())
        option.rect.setRight(place.right() - countWidth - countMargin);
    option.backgroundBrush = {};
    option.state.setFlag(QStyle::State_Selected, false);
    option.textElideMode = Qt::ElideRight;
    painter->save();
    painter->setClipRect(option.rect);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->restore();
}

} // namespace stet
