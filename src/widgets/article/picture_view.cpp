#include "widgets/article/picture_view.h"

#include "widgets/parts/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

constexpr QSize usualSize{1200, 630};
constexpr int lateMs = 300;
constexpr double largestScale = 16;
constexpr QSize wholeFile(16'384, 16'384); // the decoder has its own limits
constexpr double wheelNotch = 120; // of QWheelEvent
constexpr QColor shade(0, 0, 0, 150);

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
    showFit();
}

void PictureView::setPicture(const QImage& picture, QSize realSize)
{
    m_picture = picture;
    m_size = realSize;
    m_late.stop();
    moveBy({}); // into what is allowed for this size
}

double PictureView::fittingScale() const
{
    const auto room = QSizeF(size()) * devicePixelRatioF();
    return m_size.isEmpty() ? 1 : std::min({1., room.width() / m_size.width(), room.height() / m_size.height()});
}

QSize PictureView::room() const
{
    return fits() ? (QSizeF(size()) * devicePixelRatioF()).toSize().expandedTo({1, 1}) : wholeFile;
}

double PictureView::scale() const
{
    return fits() ? fittingScale() : m_scale;
}

QRect PictureView::pictureRect() const
{
    auto shown = QSizeF(m_size);
    if (!fits())
        shown *= m_scale / devicePixelRatioF();
    else if (m_size.width() > width() || m_size.height() > height())
        shown.scale(size(), Qt::KeepAspectRatio);
    QRect place({}, shown.toSize().expandedTo({1, 1}));
    place.moveTopLeft((QPointF(width() - place.width(), height() - place.height()) / 2 + m_moved).toPoint());
    return place;
}

void PictureView::zoom(double factor, QPointF around)
{
    if (!hasPicture())
        return;
    const double before = scale();
    const double smallest = std::min(fittingScale(), 1.);
    const double after = std::clamp(before * factor, smallest, std::max(largestScale, smallest));
    const auto middle = QRectF(rect()).center() + m_moved;
    m_scale = after <= smallest ? 0 : after;
    // What is at this place stays there.
    m_moved += (around - middle) * (1 - after / before);
    moveBy({});
    Q_EMIT scaleChanged();
}

void PictureView::showFit()
{
    m_scale = 0;
    m_moved = {};
    update();
    Q_EMIT scaleChanged();
}

/// Never beyond the edge of the picture.
void PictureView::moveBy(QPointF distance)
{
    const auto place = pictureRect();
    const double x = std::max(0., (place.width() - width()) / 2.);
    const double y = std::max(0., (place.height() - height()) / 2.);
    m_moved += distance;
    m_moved = {std::clamp(m_moved.x(), -x, x), std::clamp(m_moved.y(), -y, y)};
    setCursor(x > 0 || y > 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

void PictureView::setGuide(double aspect)
{
    m_guide = aspect;
    update();
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    constexpr double stride = 40; // pixels
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        showFit();
        return;
    case Qt::Key_1:
        showOriginal();
        return;
    default:
        break;
    }
    if (!fits()) {
        const auto to = m_moved;
        moveBy(event->key() == Qt::Key_Left     ? QPointF(stride, 0)
                : event->key() == Qt::Key_Right ? QPointF(-stride, 0)
                : event->key() == Qt::Key_Up    ? QPointF(0, stride)
                : event->key() == Qt::Key_Down  ? QPointF(0, -stride)
                                                : QPointF());
        if (m_moved != to)
            return;
    }
    QWidget::keyPressEvent(event);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_grabbed = event->position();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !fits())
        moveBy(event->position() - m_grabbed);
    m_grabbed = event->position();
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoom(std::pow(step, event->angleDelta().y() / wheelNotch), event->position());
    event->accept();
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    moveBy({});
}

void PictureView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_size.isEmpty())
        return;
    QPainter painter(this);
    const auto place = pictureRect();
    painter.fillRect(place, palette().base());
    if (hasPicture()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < 2); // beyond, each pixel is to be seen
        painter.drawImage(place, m_picture);
        if (m_guide > 0)
            paintGuide(painter, place);
    } else if (!m_late.isActive()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place, Qt::AlignCenter, tr("Loading…"));
    }
    painter.setPen(stateColors(palette()).line);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    if (hasFocus()) {
        painter.setPen(stateColors(palette()).accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PictureView::paintGuide(QPainter& painter, const QRect& place) const
{
    auto crop = QSizeF(m_guide, 1).scaled(place.size(), Qt::KeepAspectRatio).toSize();
    QRect kept({}, crop);
    kept.moveCenter(place.center());
    painter.save();
    painter.setClipRegion(QRegion(place).subtracted(kept));
    painter.fillRect(place, shade);
    painter.restore();
    painter.setPen(stateColors(palette()).accent);
    painter.drawRect(kept.adjusted(0, 0, -1, -1));
}

} // namespace stet
