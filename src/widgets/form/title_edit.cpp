#include "widgets/form/title_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

#include <algorithm>

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
    if (!source->hasText()) // a picture would take the place of what is selected
        return;
    const auto isLineEnd = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    auto text = source->text().replace(u"\r\n"_s, u"\n"_s);
    while (!text.isEmpty() && isLineEnd(text.back()))
        text.chop(1);
    std::replace_if(text.begin(), text.end(), isLineEnd, u' ');
    if (!text.isEmpty())
        insertPlainText(text);
}

} // namespace stet
