#include "widgets/decisions/queue_delegate.h"

#include "core/library/publish_field.h"
#include "models/decisions/review_queue_model.h"
#include "widgets/parts/state_icons.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace stet {

namespace {

constexpr int iconSize = 16; // pixels, as all below
constexpr int gap = 6;
constexpr int verticalMargin = 6;

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {8 * iconSize, std::max(option.fontMetrics.height(), iconSize) + 2 * verticalMargin};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    auto option = given;
    initStyleOption(&option, index);
    const auto text = option.text;
    option.text.clear();
    const auto* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    auto room = option.rect.adjusted(gap, 0, -gap, 0);
    const QRect dot(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
    publishStateIcon(static_cast<PublishState>(index.data(QueueRole::State).toInt()), option.palette)
        .paint(painter, dot);
    room.setLeft(dot.right() + gap);

    painter->save();
    const auto quality = index.data(QueueRole::Quality);
    if (quality.isValid()) {
        auto font = option.font;
        font.setBold(quality.toDouble() >= index.data(QueueRole::Threshold).toDouble());
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::Text));
        const auto number = QLocale().toString(quality.toDouble());
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
        room.setRight(room.right() - QFontMetrics(font).horizontalAdvance(number) - gap);
    }
    const auto sign = static_cast<ReviewSign>(index.data(QueueRole::Review).toInt());
    if (const auto icon = reviewIcon(sign, option.palette); !icon.isNull()) {
        const QRect place(room.right() - iconSize, room.center().y() - iconSize / 2, iconSize, iconSize);
        icon.paint(painter, place);
        room.setRight(place.left() - gap);
    }
    // Fades what is decided.
    const bool isDone = sign != ReviewSign::None && sign != ReviewSign::Later;
    painter->setFont(option.font);
    painter->setPen(isDone ? stateColors(option.palette).secondary : option.palette.color(QPalette::Text));
    painter->drawText(
        room, Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace stet
