#pragma once

#include "core/document/key_path.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace stet {

/// An input line for the path of a front matter field, for use in a menu.
class FieldNameLine final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNameLine(QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person entered a valid path; an invalid one gets a message below the line instead.
    void entered(const stet::KeyPath& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QString hint();
    void take();

    QLineEdit* m_line;
    QLabel* m_message;
};

} // namespace stet
