#include "widgets/form/field_message.h"

#include "widgets/parts/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace stet {

FieldMessage::FieldMessage(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_remove(new QToolButton(this))
    , m_fix(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_remove);
    row->addWidget(m_fix);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    m_remove->setText(tr("Remove the field"));
    m_remove->setAutoRaise(true);
    m_fix->setText(tr("Fix"));
    m_fix->setAutoRaise(true);
    connect(m_remove, &QToolButton::clicked, this, &FieldMessage::removalRequested);
    connect(m_fix, &QToolButton::clicked, this, &FieldMessage::fixRequested);
    hide();
}

void FieldMessage::setParseError(const QString& sentence)
{
    m_severity = Severity::Error;
    m_sentence->setText(sentence);
    m_remove->hide();
    m_fix->hide();
    updateColor();
    show();
}

void FieldMessage::offerRemoval()
{
    m_severity.reset();
    m_sentence->setText(tr("Empty"));
    m_remove->show();
    m_fix->hide();
    updateColor();
    show();
}

void FieldMessage::setProblem(const FieldProblem& problem)
{
    m_severity = problem.severity;
    m_sentence->setText(problem.sentence);
    m_remove->hide();
    m_fix->setVisible(problem.isFixable);
    updateColor();
    show();
}

void FieldMessage::clear()
{
    m_sentence->clear();
    hide();
}

void FieldMessage::updateColor()
{
    const auto colors = stateColors(palette());
    auto own = m_sentence->palette();
    own.setColor(QPalette::WindowText,
        m_severity == Severity::Error         ? colors.error
            : m_severity == Severity::Warning ? colors.warning
                                              : colors.secondary);
    m_sentence->setPalette(own);
}

void FieldMessage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColor();
}

} // namespace stet
