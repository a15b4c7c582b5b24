#include "widgets/parts/number_box.h"

#include "models/desk/article_texts.h"

#include <QLineEdit>

#include <algorithm>

namespace stet {

NumberBox::NumberBox(QWidget* parent)
    : QAbstractSpinBox(parent)
{
}

void NumberBox::setRange(double least, double most)
{
    m_least = least;
    m_most = most;
}

/// An unknown number is stepped from the end of the range, one beyond the range into it.
void NumberBox::stepBy(int steps)
{
    bool isNumber = false;
    const auto now = lineEdit()->text().trimmed().toDouble(&isNumber);
    const auto from = isNumber ? now : steps > 0 ? m_least - steps : m_most - steps;
    const auto next = std::clamp(from + steps, m_least, m_most);
    if (isNumber && next == now)
        return;
    lineEdit()->setText(numberText(next));
    Q_EMIT stepped(lineEdit()->text());
}

QValidator::State NumberBox::validate(QString& /*input*/, int& /*position*/) const
{
    return QValidator::Acceptable; // what is no number is explained, not refused letter by letter
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    return isReadOnly() ? StepEnabled(StepNone) : StepUpEnabled | StepDownEnabled;
}

QSize NumberBox::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, QAbstractSpinBox::sizeHint().height()};
}

/// Scrolling the form must not change what lies under the pointer.
} // namespace stet
