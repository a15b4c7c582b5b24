#include "widgets/form/switch_box.h"

#include "widgets/parts/theme.h"

#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

// Pixels.
constexpr QSize switchTrack(34, 18);
constexpr int switchGap = 8;
constexpr int knobMargin = 3;
constexpr int switchHeight = 24;

} // namespace

QSize SwitchBox::sizeHint() const
{
    return {switchTrack.width() + switchGap + fontMetrics().horizontalAdvance(text()) + 2,
        std::max(switchHeight, fontMetrics().height())};
}

bool SwitchBox::hitButton(const QPoint& place) const
{
    return QRect(QPoint(0, 0), QSize(sizeHint().width(), height())).contains(place);
}

void SwitchBox::paintEvent(QPaintEvent* /*event*/)
{
    const auto colors = stateColors(palette());
    const auto state = checkState();
    QRectF body(QPointF(1, (height() - switchTrack.height()) / 2.0), switchTrack);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(state == Qt::Checked   ? colors.accent
            : state == Qt::PartiallyChecked ? colors.secondary
                                            : colors.barEmpty);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    const double side = body.height() - 2 * knobMargin;
    const double free = body.width() - 2 * knobMargin - side;
    const double share = state == Qt::Checked ? 1 : state == Qt::PartiallyChecked ? 0.5 : 0;
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(QRectF(body.left() + knobMargin + free * share, body.top() + knobMargin, side, side));
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        body.adjust(-1, -1, 1, 1);
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(
        QRect(switchTrack.width() + switchGap, 0, width(), height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
}

} // namespace stet
