#include "widgets/parts/icon_label.h"

#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QPainter>

namespace stet {

IconLabel::IconLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name, Tone tone, int side)
{
    m_name = name;
    m_tone = tone;
    m_side = side;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_side, m_side};
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    if (m_name.isEmpty())
        return;
    const auto colors = stateColors(palette());
    const auto color = m_tone == Tone::Error ? colors.error
        : m_tone == Tone::Warning            ? colors.warning
                                             : colors.secondary;
    QPainter painter(this);
    (m_tone == Tone::AsDrawn ? themedIcon(m_name) : coloredIcon(m_name, color)).paint(&painter, rect());
}

} // namespace stet
