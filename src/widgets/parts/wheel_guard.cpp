#include "widgets/parts/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace stet {

namespace {

bool stepsByWheel(const QObject* watched)
{
    return qobject_cast<const QComboBox*>(watched) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(watched) != nullptr || qobject_cast<const QTabBar*>(watched) != nullptr
        || (qobject_cast<const QAbstractSlider*>(watched) != nullptr
            && qobject_cast<const QScrollBar*>(watched) == nullptr);
}

} // namespace

WheelGuard::WheelGuard(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    } else if (event->type() == QEvent::Wheel && stepsByWheel(watched)
        && !static_cast<const QWidget*>(watched)->hasFocus()) {
        event->ignore(); // what it lies in gets it next
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stet
