#include "widgets/article/find_bar.h"

#include "ui_find_bar.h"
#include "widgets/parts/icons.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int countLimit = 1000; // hits; beyond it nobody counts

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->previous->setIcon(themedIcon(u"previous"_s));
    m_ui->next->setIcon(themedIcon(u"next"_s));
    m_ui->close->setIcon(themedIcon(u"close"_s));
    m_ui->line->installEventFilter(this);
    connect(m_ui->line, &QLineEdit::textChanged, this, [this] {
        find(false, true);
        countHits();
    });
    connect(m_ui->previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_ui->next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_ui->close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::setText(QPlainTextEdit* text)
{
    m_text = text;
}

void FindBar::open()
{
    const auto selected = m_text->textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_ui->line->setText(selected);
    m_ui->line->selectAll();
    m_ui->line->setFocus(Qt::ShortcutFocusReason);
    countHits();
}

/// The search of the text takes its no-break spaces for spaces.
QString FindBar::wanted() const
{
    return m_ui->line->text().replace(QChar::Nbsp, u' ');
}

void FindBar::close()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

/// Goes to the next hit, beginning again at the other end; while typing the hit under the cursor may stay.
void FindBar::find(bool backward, bool stays)
{
    const auto what = wanted();
    if (what.isEmpty())
        return;
    auto from = m_text->textCursor();
    if (stays)
        from.setPosition(from.selectionStart());
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    auto hit = m_text->document()->find(what, from, flags);
    if (hit.isNull()) {
        auto edge = QTextCursor(m_text->document());
        edge.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        hit = m_text->document()->find(what, edge, flags);
    }
    if (!hit.isNull()) {
        m_text->setTextCursor(hit);
        m_text->ensureCursorVisible();
    }
}

void FindBar::countHits()
{
    const auto what = wanted();
    int hits = 0;
    if (!what.isEmpty()) {
        for (auto hit = m_text->document()->find(what); !hit.isNull() && hits < countLimit;
             hit = m_text->document()->find(what, hit))
            ++hits;
    }
    m_ui->hits->setText(what.isEmpty() ? QString()
            : hits >= countLimit       ? tr("%1 or more").arg(countLimit)
            : hits == 0                ? tr("not found")
                                       : tr("%n hit(s)", nullptr, hits));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isEscape = key->key() == Qt::Key_Escape;
        if (!isEnter && !isEscape && !key->matches(QKeySequence::Find))
            return QWidget::eventFilter(watched, event);
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        else if (isEscape)
            close();
        else if (isEnter)
            find(key->modifiers().testFlag(Qt::ShiftModifier));
        else
            m_ui->line->selectAll();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
