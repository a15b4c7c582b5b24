#include "widgets/window/status_pill.h"

#include "widgets/parts/theme.h"

#include <QPainter>

namespace stet {

void StatusPill::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateColors(palette()).chip);
    const auto half = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()), half, half);
}

} // namespace stet
