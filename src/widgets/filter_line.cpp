#include "filter_line.h"

#include "icons.h"

#include <QKeyEvent>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestFilter = 1000; // characters

} // namespace

FilterLine::FilterLine(DeskState& desk, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Search title, excerpt, provider, topics"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    setMaxLength(longestFilter);
    addAction(themedIcon(u"search"_s), LeadingPosition);
    connect(this, &QLineEdit::textChanged, &desk, &DeskState::setFilter);
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool isEscape = event->key() == Qt::Key_Escape;
    if (isEscape && !text().isEmpty()) {
        clear();
        return;
    }
    if (isEscape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace stet
