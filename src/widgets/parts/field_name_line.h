#pragma once

#include "core/document/key_path.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace stet {

/// A line for the path of a front matter field, to be put into a menu.
class FieldNameLine final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNameLine(QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person entered a path; what is none was refused with a message below the line.
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
