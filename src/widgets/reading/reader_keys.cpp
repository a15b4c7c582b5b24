#include "widgets/reading/reader_keys.h"

#include <QChildEvent>
#include <QKeyEvent>
#include <QWheelEvent>
#include <QWidget>

namespace stet {

ReaderKeys::ReaderKeys(QWidget* widget)
    : QObject(widget)
{
    watch(widget);
}

void ReaderKeys::watch(QObject* object)
{
    if (object == this || !object->isWidgetType())
        return;
    object->removeEventFilter(this); // it may be here already
    object->installEventFilter(this);
    for (auto* child : object->children())
        watch(child);
}

bool ReaderKeys::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildAdded:
    case QEvent::ChildPolished:
        watch(static_cast<QChildEvent*>(event)->child());
        return false;
    case QEvent::ShortcutOverride:
        if (!handleKey(*static_cast<QKeyEvent*>(event), false))
            return false;
        event->accept(); // it comes as a key then, and not as the window's shortcut
        return true;
    case QEvent::KeyPress:
        return handleKey(*static_cast<QKeyEvent*>(event), true);
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier))
            return false;
        if (wheel->angleDelta().y() != 0)
            Q_EMIT zoomRequested(wheel->angleDelta().y() > 0 ? 1 : -1);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool ReaderKeys::handleKey(const QKeyEvent& key, bool acts)
{
    const bool isPlainControl = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::ControlModifier;
    if (!isPlainControl)
        return false;
    switch (key.key()) {
    case Qt::Key_F:
        if (acts)
            Q_EMIT findRequested();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        if (acts)
            Q_EMIT zoomRequested(1);
        return true;
    case Qt::Key_Minus:
        if (acts)
            Q_EMIT zoomRequested(-1);
        return true;
    case Qt::Key_0:
        if (acts)
            Q_EMIT zoomRequested(0);
        return true;
    default:
        return false;
    }
}

} // namespace stet
