#include "widgets/reading/share_picture.h"

#include "widgets/parts/theme.h"

#include <QPainter>

namespace stet {

namespace {

constexpr double linkAspect = 1.91;
constexpr int usualCardWidth = 360; // pixels

} // namespace

SharePicture::SharePicture(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SharePicture::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_reason.clear();
    update();
}

void SharePicture::setReason(const QString& reason)
{
    m_picture = {};
    m_reason = reason;
    update();
}

int SharePicture::heightForWidth(int width) const
{
    return static_cast<int>(width / linkAspect);
}

QSize SharePicture::sizeHint() const
{
    return {usualCardWidth, heightForWidth(usualCardWidth)};
}

void SharePicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().alternateBase());
    if (m_picture.isNull()) {
        painter.setPen(stateColors(palette()).secondary);
        constexpr int margin = 12;
        painter.drawText(
            rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_reason);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto shown = QSizeF(size()).scaled(m_picture.size(), Qt::KeepAspectRatio);
    QRectF part({}, shown);
    part.moveCenter(QRectF(m_picture.rect()).center());
    painter.drawImage(QRectF(rect()), m_picture, part);
}

} // namespace stet
