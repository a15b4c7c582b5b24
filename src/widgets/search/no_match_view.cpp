#include "widgets/search/no_match_view.h"

#include "core/messages/error_messages.h"
#include "widgets/parts/elided_label.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int sidePadding = 16; // pixels
constexpr double titleSize = 1.15; // of the window's font

} // namespace

NoMatchView::NoMatchView(QAbstractScrollArea& table)
    : QWidget(&table)
    , m_table(table)
    , m_near(new QLabel(tr("Did you mean"), this))
    , m_suggestions(new QVBoxLayout)
{
    setObjectName(u"noMatch"_s);
    auto* title = new QLabel(tr("No article matches the search"), this);
    title->setTextFormat(Qt::PlainText);
    auto font = title->font();
    font.setPointSizeF(font.pointSizeF() * titleSize);
    title->setFont(font);
    m_near->setTextFormat(Qt::PlainText);
    makeSecondary(*m_near);
    auto* clear = new QPushButton(tr("Clear search"), this);
    clear->setObjectName(u"clearSearch"_s);
    connect(clear, &QAbstractButton::clicked, this, &NoMatchView::clearRequested);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sidePadding, sidePadding, sidePadding, sidePadding);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(m_near, 0, Qt::AlignHCenter);
    column->addLayout(m_suggestions);
    column->addWidget(clear, 0, Qt::AlignHCenter);
    column->addStretch(2);
    setSuggestions({});
    hide();
    table.viewport()->installEventFilter(this);
}

void NoMatchView::setSuggestions(const std::vector<QuerySuggestion>& suggestions)
{
    while (auto* item = m_suggestions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_near->setVisible(!suggestions.empty());
    for (const auto& suggestion : suggestions) {
        const auto query = QString::fromStdString(suggestion.query);
        auto* button = new QToolButton(this);
        const auto found = tr("%n article(s)", nullptr, static_cast<int>(suggestion.count));
        button->setText(tr("%1 (%2)").arg(printable(suggestion.query), found).replace(u'&', u"&&"_s));
        button->setAutoRaise(true);
        connect(button, &QAbstractButton::clicked, this, [this, query] { Q_EMIT queryRequested(query); });
        m_suggestions->addWidget(button, 0, Qt::AlignHCenter);
    }
}

/// The view follows the size of the table.
bool NoMatchView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void NoMatchView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    place();
}

/// Over the rows, below the header.
void NoMatchView::place()
{
    setGeometry(m_table.viewport()->geometry());
}

} // namespace stet
