#pragma once

#include <QWidget>

namespace stet {

/// The rounded background of the last act in the status bar, whose buttons are colored as links.
class StatusPill final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stet
