#include "widgets/article/find_bar.h"

#include "ui_find_bar.h"
#include "widgets/article/find_in_document.h"
#include "widgets/parts/icons.h"

#include <QKeyEvent>
#include <QPointer>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

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
    connect(m_ui->line, &QLineEdit::textChanged, this, [this] { find(FindStep::Stay); });
    connect(m_ui->previous, &QToolButton::clicked, this, [this] { find(FindStep::Backward); });
    connect(m_ui->next, &QToolButton::clicked, this, [this] { find(FindStep::Forward); });
    connect(m_ui->close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::setTarget(FindTarget* target, const QString& name)
{
    m_target = target;
    m_ui->line->setPlaceholderText(name);
    m_ui->line->setAccessibleName(name);
}

void FindBar::open()
{
    const auto selected = m_target->selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_ui->line->setText(selected);
    m_ui->line->selectAll();
    m_ui->line->setFocus(Qt::ShortcutFocusReason);
    find(FindStep::Stay);
}

/// The search of the text takes its no-break spaces for spaces.
QString FindBar::wanted() const
{
    return m_ui->line->text().replace(QChar::Nbsp, u' ');
}

void FindBar::close()
{
    hide();
    m_target->find({}, FindStep::Stay, [](int /*hits*/) {});
    m_target->focusText();
}

void FindBar::find(FindStep step)
{
    const auto what = wanted();
    m_target->find(what, step, [bar = QPointer(this), what](int hits) {
        if (bar != nullptr && bar->wanted() == what)
            bar->showHits(hits);
    });
}

void FindBar::showHits(int hits)
{
    m_ui->hits->setText(wanted().isEmpty() ? QString()
            : hits >= mostCountedHits      ? tr("%1 or more").arg(mostCountedHits)
            : hits == 0                    ? tr("not found")
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
            find(key->modifiers().testFlag(Qt::ShiftModifier) ? FindStep::Backward : FindStep::Forward);
        else
            m_ui->line->selectAll();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
