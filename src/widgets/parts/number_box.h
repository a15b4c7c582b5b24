#pragma once

#include <QAbstractSpinBox>

namespace stet {

/// A number shown as written, whatever its size, that can be stepped within a range.
class NumberBox final : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit NumberBox(QWidget* parent = nullptr);

    /// Limits the steps; typed numbers may be outside.
    void setRange(double least, double most);
    QLineEdit& line() const { return *lineEdit(); }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// By arrow or key, not by typing.
    void stepped(const QString& text);

protected:
    StepEnabled stepEnabled() const override;

private:
    double m_least = 0;
    double m_most = 100;
};

} // namespace stet
