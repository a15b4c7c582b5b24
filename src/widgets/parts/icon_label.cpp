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
    const auto colours = stateColours(palette());
    const auto colour = m_tone == Tone::Error ? colours.error
        : m_tone == Tone::Warning             ? colours.warning
                                              : colours.secondary;
    QPainter painter(this);
    (m_tone == Tone::AsDrawn ? themedIcon(m_name) : colouredIcon(m_name, colour)).paint(&painter, rect());
}

} // namespace stet
