#include "widgets/parts/address_links.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QToolTip>
#include <QUrl>

namespace stet {

void openAddress(UrlOpener& opener, const QString& address, QWidget* at)
{
    const QUrl url(address.trimmed());
    if (!url.isValid() || !opener.open(url))
        QToolTip::showText(QCursor::pos(), AddressLinks::tr("This address cannot be opened."), at);
}

AddressLinks::AddressLinks(QAbstractItemView* view, int column, int addressRole, UrlOpener& opener)
    : QObject(view)
    , m_view(*view)
    , m_column(column)
    , m_addressRole(addressRole)
    , m_opener(opener)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    view->viewport()->setMouseTracking(true);
}

QString AddressLinks::addressIn(const QModelIndex& cell) const
{
    return cell.data(m_addressRole).toString();
}

QModelIndex AddressLinks::linkAt(const QPoint& place) const
{
    const auto cell = m_view.indexAt(place);
    if (cell.column() != m_column || addressIn(cell).isEmpty())
        return {};
    const auto* style = m_view.style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &m_view) + 1;
    const auto room = m_view.visualRect(cell).adjusted(margin, 0, -margin, 0);
    const auto width = m_view.fontMetrics().horizontalAdvance(cell.data().toString());
    const auto text = QStyle::alignedRect(
        m_view.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {qMin(width, room.width()), room.height()}, room);
    return text.contains(place) ? cell : QModelIndex();
}

bool AddressLinks::eventFilter(QObject* watched, QEvent* event)
{
    const auto place = [event] { return static_cast<QMouseEvent*>(event)->position().toPoint(); };
    const bool isPlainLeft = event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease
        ? false
        : static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton
            && static_cast<QMouseEvent*>(event)->modifiers() == Qt::NoModifier;
    switch (event->type()) {
    case QEvent::MouseMove:
        m_view.viewport()->setCursor(linkAt(place()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        break;
    case QEvent::MouseButtonPress:
        m_pressed = isPlainLeft ? linkAt(place()) : QModelIndex();
        break;
    case QEvent::MouseButtonRelease: {
        const auto cell = isPlainLeft ? linkAt(place()) : QModelIndex();
        if (cell.isValid() && cell == m_pressed)
            openAddress(m_opener, addressIn(cell), m_view.viewport());
        m_pressed = QModelIndex();
        break;
    }
    case QEvent::KeyPress: {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        const auto address = addressIn(m_view.currentIndex().siblingAtColumn(m_column));
        if (watched != &m_view || (key != Qt::Key_Return && key != Qt::Key_Enter) || address.isEmpty())
            break;
        openAddress(m_opener, address, m_view.viewport());
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stet
