#pragma once

#include <QCheckBox>

namespace stet {

/// A check box drawn as a switch, for what an editor turns on and off most.
class SwitchBox final : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override;

protected:
    bool hitButton(const QPoint& place) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace stet
