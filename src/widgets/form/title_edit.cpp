#include "widgets/form/title_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int titleLines = 2;

} // namespace

TitleEdit::TitleEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto margins = 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth();
    setFixedHeight(titleLines * fontMetrics().lineSpacing() + margins + 1);
}

QString TitleEdit::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u' ');
}

void TitleEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT returnPressed();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TitleEdit::insertFromMimeData(const QMimeData* source)
{
    auto text = source->text().trimmed();
    for (const auto& lineEnd :
        {u"\r\n"_s, u"\n"_s, u"\r"_s, QString(QChar::LineSeparator), QString(QChar::ParagraphSeparator)})
        text.replace(lineEnd, u" "_s);
    insertPlainText(text);
}

} // namespace stet
