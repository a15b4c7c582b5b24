#pragma once

#include <QObject>

namespace stet {

/// Keeps the mouse wheel from changing values: controls that step with the wheel get it only while they have the focus,
/// and the wheel gives focus to none. Otherwise the wheel scrolls what is around them. Watches all windows of the
/// application for as long as it lives.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace stet
