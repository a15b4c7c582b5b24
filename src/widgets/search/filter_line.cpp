#include "widgets/search/filter_line.h"

#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>
#include <QTextCharFormat>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestSearch = static_cast<int>(longestQuery); // characters; a longer one is explained by the query
constexpr int explainAfterMs = 500;
constexpr int notePadding = 6; // pixels

} // namespace

FilterLine::FilterLine(Search& search, QWidget* parent)
    : QLineEdit(parent)
    , m_search(search)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStringListModel(this))
    , m_note(new QLabel(window()))
{
    setPlaceholderText(tr("Search title, excerpt, provider and topics, or filter: is:draft quality:>=70"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    setMaxLength(longestSearch + 1);
    addAction(themedIcon(u"search"_s), LeadingPosition);
    auto* help = addAction(themedIcon(u"help"_s), TrailingPosition);
    help->setText(tr("How to Search"));
    help->setToolTip(tr("How to search"));
    connect(help, &QAction::triggered, this, &FilterLine::helpRequested);

    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(notePadding);
    m_note->setAutoFillBackground(true);
    m_note->setFrameShape(QFrame::StyledPanel);
    m_note->setBackgroundRole(QPalette::ToolTipBase);
    m_note->setForegroundRole(QPalette::ToolTipText);
    m_note->hide();
    m_explainLater.setSingleShot(true);
    m_explainLater.setInterval(explainAfterMs);
    connect(&m_explainLater, &QTimer::timeout, this, &FilterLine::explain);

    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterLine::takeCompletion);

    connect(this, &QLineEdit::textChanged, &m_search, &Search::setText);
    connect(this, &QLineEdit::textEdited, this, [this] { complete(false); });
    connect(&m_search, &Search::textChanged, this, [this](const QString& text) {
        if (text != this->text())
            setText(text);
    });
    connect(&m_search, &Search::mistakeChanged, this, &FilterLine::showParseError);
}

FilterLine::~FilterLine() = default;

QString FilterLine::explanation() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

/// A line edit has no formats of its own; it shows those of an input method.
void FilterLine::showParseError()
{
    QList<QInputMethodEvent::Attribute> attributes;
    const auto& parseError = m_search.parseError();
    if (parseError) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(stateColors(palette()).error);
        const auto length = static_cast<int>(std::max(parseError->length, qsizetype(1)));
        attributes.append(
            {QInputMethodEvent::TextFormat, static_cast<int>(parseError->begin) - cursorPosition(), length, wrong});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
    setAccessibleDescription(parseError ? parseError->sentence : QString());
    if (!parseError) {
        m_explainLater.stop();
        m_note->hide();
    } else if (m_note->isVisible()) {
        explain();
    } else {
        m_explainLater.start();
    }
}

void FilterLine::explain()
{
    if (!m_search.parseError())
        return;
    m_note->setText(m_search.parseError()->sentence);
    m_note->setParent(window()); // it may have been made before the line came into the window
    const auto below = mapTo(window(), QPoint(0, height() + 2));
    const int width = std::min(this->width(), 640);
    m_note->setGeometry(below.x(), below.y(), width, m_note->heightForWidth(width));
    m_note->raise();
    m_note->show();
}

void FilterLine::takeValues()
{
    if (m_isCompleting && hasFocus() && !m_completer->popup()->currentIndex().isValid())
        complete(false);
}

void FilterLine::complete(bool isAskedFor)
{
    m_isCompleting = true;
    auto completion = completeSearch(text(), cursorPosition(), m_valuesOf);
    // Most words are no names of fields: these are offered when they are asked for.
    if (!isAskedFor && !text().mid(completion.begin, cursorPosition() - completion.begin).contains(u':'))
        completion.candidates.clear();
    m_candidates->setStringList(completion.candidates);
    if (completion.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const int left = cursorRect().left();
    m_completer->complete(QRect(left, height(), std::min(320, width() - left), 0));
    m_completer->popup()->setCurrentIndex({}); // Enter takes what was typed, until a line is chosen
}

void FilterLine::takeCompletion(const QString& candidate)
{
    const auto completion = completeSearch(text(), cursorPosition(), m_valuesOf);
    m_isCompleting = false;
    const bool isValue = !candidate.endsWith(u':');
    auto changed = text();
    changed.replace(completion.begin, cursorPosition() - completion.begin, candidate + (isValue ? u" "_s : QString()));
    const auto cursor = completion.begin + candidate.size() + (isValue ? 1 : 0);
    setText(changed);
    setCursorPosition(static_cast<int>(cursor));
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool isEscape = event->key() == Qt::Key_Escape;
    m_isCompleting = false; // until a key changes the text
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete(true);
        return;
    }
    if (m_completer->popup()->isVisible()) {
        // The popup sends on what it does not take itself.
        const bool isChosen = m_completer->popup()->currentIndex().isValid();
        if (isEscape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            m_completer->popup()->hide();
            if (isEscape || isChosen)
                return;
        }
    }
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

void FilterLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && m_note)
        m_note->hide(); // the window takes it along when it is destroyed
}

void FilterLine::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (m_note && m_note->isVisible())
        explain();
}

} // namespace stet
