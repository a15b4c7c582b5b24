#include "widgets/parts/field_name_line.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int nameMargin = 8;
constexpr int spacing = 4;
constexpr int longestPath = 500;

} // namespace

FieldNameLine::FieldNameLine(QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(nameMargin, spacing, nameMargin, spacing);
    box->setSpacing(spacing);
    box->addWidget(m_line);
    box->addWidget(m_message);
    m_line->setAccessibleName(tr("Add field"));
    //: provider.name is an example of a path and stays as it is
    m_line->setPlaceholderText(tr("Add field, such as provider.name"));
    m_line->setMaxLength(longestPath);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setText(hint()); // a menu that is open gives no room for a line that comes later
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &FieldNameLine::take);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_message->setText(hint()); });
}

/// Enter is the line's own: a menu would take it for a choice and close, over the reason of a refusal too.
void FieldNameLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void FieldNameLine::take()
{
    const auto path = KeyPath::parse(m_line->text().trimmed().toStdString());
    if (path.ok()) {
        Q_EMIT entered(*path);
        return;
    }
    const auto reason = sentence(path.error());
    m_message->setText(m_message->fontMetrics().elidedText(reason, Qt::ElideMiddle, m_message->width()));
    m_message->setToolTip(plainToolTip(reason));
}

QString FieldNameLine::hint()
{
    return tr("Its path in the front matter; Enter adds it");
}

} // namespace stet
