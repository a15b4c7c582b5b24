#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace stet {

/// The title bar of a dock: its name, and at the right buttons to detach and to close it, which show while the pointer
/// is over the dock's title.
class DockTitleBar final : public QWidget
{
    Q_OBJECT

public:
    /// The dock owns it and outlives it.
    explicit DockTitleBar(QDockWidget& dock);

    /// Collapses it while a tab shows the name.
    void setCollapsed(bool isCollapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void updateButtons(bool isPointedAt);

    QDockWidget& m_dock;
    QLabel* m_name;
    QToolButton* m_detach;
    QToolButton* m_close;
    bool m_isCollapsed = false;
};

} // namespace stet
