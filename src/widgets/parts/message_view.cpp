#include "widgets/parts/message_view.h"

#include "ui_message_view.h"

#include <QAbstractButton>

namespace stet {

namespace {

constexpr int messageIconSide = 32;

} // namespace

MessageView::MessageView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MessageView>())
{
    m_ui->setupUi(this);
    m_ui->subject->setElideMode(Qt::ElideMiddle);
    makeSecondary(*m_ui->subject);
    makeSecondary(*m_ui->hint);
}

MessageView::~MessageView() = default;

void MessageView::setMessage(const Message& message)
{
    m_ui->icon->setIcon(message.icon, message.tone, messageIconSide);
    m_ui->sentence->setText(message.sentence);
    m_ui->subject->setText(message.subject);
    m_ui->subject->setVisible(!message.subject.isEmpty());
    m_ui->hint->setText(message.hint);
    m_ui->hint->setVisible(!message.hint.isEmpty());
}

void MessageView::addButton(QAbstractButton* button)
{
    m_ui->buttons->insertWidget(m_ui->buttons->count() - 1, button); // before the last stretch
}

} // namespace stet
