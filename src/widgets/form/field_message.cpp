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
    , m_discard(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_remove);
    row->addWidget(m_fix);
    row->addWidget(m_discard);
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
    //: What was typed into a field and could not be applied
    m_discard->setText(tr("Discard"));
    m_discard->setAutoRaise(true);
    connect(m_remove, &QToolButton::clicked, this, &FieldMessage::removalRequested);
    connect(m_fix, &QToolButton::clicked, this, &FieldMessage::fixRequested);
    connect(m_discard, &QToolButton::clicked, this, &FieldMessage::discardRequested);
    hide();
}

/// `button`: null for none.
void FieldMessage::show(const QString& sentence, std::optional<Severity> severity, QToolButton* button)
{
    m_severity = severity;
    m_sentence->setText(sentence);
    for (auto* each : {m_remove, m_fix, m_discard})
        each->setVisible(each == button);
    updateColor();
    QWidget::show();
}

void FieldMessage::setParseError(const QString& sentence)
{
    show(sentence, Severity::Error);
}

void FieldMessage::setRefusal(const QString& sentence)
{
    show(sentence, Severity::Error, m_discard);
}

void FieldMessage::setNote(const QString& sentence)
{
    show(sentence, std::nullopt);
}

void FieldMessage::offerRemoval()
{
    show(tr("Empty"), std::nullopt, m_remove);
}

void FieldMessage::setProblem(const FieldProblem* problem)
{
    if (problem == nullptr)
        clear();
    else
        show(problem->sentence, problem->severity, problem->isFixable ? m_fix : nullptr);
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
