#include "widgets/parts/elided_label.h"

#include "models/desk/article_texts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace stet {

namespace {

constexpr int widestHint = 240; // a long text must not make its panel wide
constexpr double secondarySize = 0.92; // of the font

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    // one more: the width of a text is rounded down in places
    return {qMin(fontMetrics().horizontalAdvance(line()) + 1, widestHint), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

QString ElidedLabel::line() const
{
    return text().replace(u'\n', u' ');
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(line(), m_mode, contentsRect().width());
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), shownText() == text() ? QString() : plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
        isEnabled(), shownText(), foregroundRole());
}

void makeSecondary(QLabel& label)
{
    auto font = label.font();
    font.setPointSizeF(font.pointSizeF() * secondarySize);
    label.setFont(font);
    label.setForegroundRole(QPalette::PlaceholderText);
}

} // namespace stet
