#include "widgets/article/picture_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace stet {

namespace {

/// The one local file that is dragged; empty if it is something else.
QString draggedFile(const QMimeData& data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

PictureDrop::PictureDrop(QWidget& widget)
    : QObject(&widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool PictureDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEnter = event->type() == QEvent::DragEnter;
    if (!isEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const auto file = m_isAccepting ? draggedFile(*drop->mimeData()) : QString();
    if (file.isEmpty()) {
        drop->ignore();
    } else if (isEnter) {
        drop->acceptProposedAction();
    } else {
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT dropped(file);
    }
    return true;
}

} // namespace stet
