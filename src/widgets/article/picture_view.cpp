#include "widgets/article/picture_view.h"

#include "widgets/parts/theme.h"

#include <QPainter>

namespace stet {

namespace {

constexpr QSize usualSize{1200, 630};
constexpr int lateMs = 300;

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    m_late.setSingleShot(true);
    m_late.setInterval(lateMs);
    connect(&m_late, &QTimer::timeout, this, [this] { update(); });
}

void PictureView::expectPicture(QSize declared)
{
    m_picture = {};
    m_size = declared.isEmpty() ? usualSize : declared;
    m_late.start();
    update();
}

void PictureView::setPicture(const QImage& picture, QSize realSize)
{
    m_picture = picture;
    m_size = realSize;
    m_late.stop();
    update();
}

QRect PictureView::pictureRect() const
{
    auto size = m_size;
    if (size.width() > width() || size.height() > height())
        size.scale(this->size(), Qt::KeepAspectRatio);
    QRect place({}, size.expandedTo({1, 1}));
    place.moveCenter(rect().center());
    return place;
}

void PictureView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_size.isEmpty())
        return;
    QPainter painter(this);
    const auto place = pictureRect();
    painter.fillRect(place, palette().base());
    if (hasPicture()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_picture);
    } else if (!m_late.isActive()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place, Qt::AlignCenter, tr("Loading…"));
    }
    painter.setPen(stateColors(palette()).line);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace stet
