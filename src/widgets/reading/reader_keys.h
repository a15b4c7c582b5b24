#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace stet {

/// Hears the keys and the wheel of a reading view before the view does: Ctrl+F, Ctrl+plus, Ctrl+minus, Ctrl+0, and
/// Ctrl+wheel. Shortcuts would collide with the window's own.
class ReaderKeys final : public QObject
{
    Q_OBJECT

public:
    /// Watches a widget, which owns this, and all that it contains or will contain.
    explicit ReaderKeys(QWidget* widget);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void findRequested();
    /// `step`: 1 for larger, -1 for smaller, 0 for the usual size.
    void zoomRequested(int step);

private:
    void watch(QObject* object);
    bool handleKey(const QKeyEvent& key, bool acts);
};

} // namespace stet
