#pragma once

#include "desk_state.h"

#include <QLineEdit>

namespace stet {

/// The search line. What is typed becomes the desk's filter at once; Escape clears it, then leaves.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// `desk` must outlive the line.
    explicit FilterLine(DeskState& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person is done with the line; the table is next.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace stet
