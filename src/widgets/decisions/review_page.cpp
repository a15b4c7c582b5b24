#include "widgets/decisions/review_page.h"

#include "ui_review_page.h"
#include "widgets/decisions/queue_delegate.h"
#include "widgets/parts/icons.h"

#include <QCompleter>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int noticeIcon = 16; // pixels, as all below
constexpr int queueWidth = 260;
constexpr int articleWidth = 700;
constexpr int storyWidth = 320;

} // namespace

ReviewPage::ReviewPage(ReviewSession& session, ReviewQueueModel& queue, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReviewPage>())
    , m_session(session)
{
    m_ui->setupUi(this);
    auto font = m_ui->heading->font();
    font.setBold(true);
    m_ui->heading->setFont(font);
    m_ui->queue->setModel(&queue);
    m_ui->queue->setItemDelegate(new QueueDelegate(m_ui->queue));
    m_ui->splitter->setSizes({queueWidth, articleWidth, storyWidth});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 0);
    m_ui->fix->setText(tr("Fix…"));
    m_ui->reason->hide();
    m_ui->queue->installEventFilter(this);
    addVerbs();

    connect(m_ui->queue, &QListView::clicked, this,
        [this](const QModelIndex& index) { m_session.goTo(static_cast<std::size_t>(index.row())); });
    connect(m_ui->fix, &QToolButton::clicked, this, &ReviewPage::fixRequested);
    connect(m_ui->save, &QPushButton::clicked, this, &ReviewPage::saveRequested);
    connect(m_ui->lookAtLater, &QPushButton::clicked, this, &ReviewPage::laterRequested);
    connect(m_ui->showReport, &QPushButton::clicked, this, &ReviewPage::reportRequested);
    connect(m_ui->reason, &QLineEdit::returnPressed, this, [this] { m_ui->queue->setFocus(); });
    connect(&m_session, &ReviewSession::changed, this, &ReviewPage::showPlace);
    connect(&m_session, &ReviewSession::begun, this, [this] { m_ui->queue->setFocus(); });
    showNotice();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::borrow(QWidget* article, QWidget* story)
{
    m_ui->articleColumn->addWidget(article);
    article->show();
    m_ui->sideColumn->addWidget(story);
    story->show();
}

QWidget& ReviewPage::home() const
{
    return *m_ui->queue;
}

/// Who comes back to the queue reads on.
bool ReviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->queue && event->type() == QEvent::FocusIn)
        Q_EMIT articleRequested();
    return QWidget::eventFilter(watched, event);
}

void ReviewPage::giveBack()
{
    for (auto* column : {m_ui->articleColumn, m_ui->sideColumn}) {
        if (auto* item = column->takeAt(0)) {
            item->widget()->setParent(nullptr);
            delete item;
        }
    }
}

QAction* ReviewPage::addVerb(const QString& icon, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(tr("%1  %2").arg(key.toString(QKeySequence::NativeText), text));
    m_ui->verbs->insertWidget(static_cast<int>(m_verbs.size()), button);
    m_verbs.push_back(action);
    return action;
}

/// Keys without a button.
void ReviewPage::addKeys(const QList<QKeySequence>& keys, const std::function<void()>& run)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
}

void ReviewPage::addAct(const QString& icon, const QString& text, Qt::Key key, ReviewSession::Act what)
{
    connect(addVerb(icon, text, QKeySequence(key)), &QAction::triggered, this,
        [this, what] { act(what, ReviewSession::Then::GoOn); });
    addKeys({QKeySequence(Qt::SHIFT | key)}, [this, what] { act(what, ReviewSession::Then::Stay); });
}

void ReviewPage::addVerbs()
{
    using Act = ReviewSession::Act;
    addAct(u"publish"_s, tr("Publish"), Qt::Key_P, Act::Publish);
    addAct(u"unpublish"_s, tr("Keep as draft"), Qt::Key_U, Act::Keep);
    addAct(u"recent"_s, tr("Later"), Qt::Key_L, Act::Later);
    addAct(u"graph"_s, tr("Only this of the story"), Qt::Key_O, Act::PublishOnly);
    connect(addVerb(u"pencil"_s, tr("Edit"), QKeySequence(Qt::Key_E)), &QAction::triggered, this,
        &ReviewPage::editRequested);
    connect(addVerb(u"info"_s, tr("Reason"), QKeySequence(Qt::Key_N)), &QAction::triggered, this,
        &ReviewPage::askForReason);
    connect(addVerb(u"undo"_s, tr("Undo"), QKeySequence(Qt::Key_Z)), &QAction::triggered, this,
        [this] { m_session.takeBack(); });
    m_ui->verbs->addStretch(1);

    auto* desk = new QAction(tr("Desk  F8"), this);
    m_ui->desk->setDefaultAction(desk);
    connect(desk, &QAction::triggered, this, &ReviewPage::deskRequested);
    addKeys({QKeySequence(Qt::Key_J), QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Right)},
        [this] { m_session.next(); });
    addKeys({QKeySequence(Qt::Key_K), QKeySequence(Qt::Key_Up), QKeySequence(Qt::Key_Left)},
        [this] { m_session.previous(); });
    auto* leaveReason = new QAction(m_ui->reason);
    leaveReason->setShortcut(Qt::Key_Escape);
    leaveReason->setShortcutContext(Qt::WidgetShortcut);
    connect(leaveReason, &QAction::triggered, this, [this] {
        m_ui->reason->clear();
        m_ui->reason->hide();
        m_ui->queue->setFocus();
    });
    m_ui->reason->addAction(leaveReason);
}

void ReviewPage::askForReason()
{
    m_ui->reason->show();
    m_ui->reason->setFocus();
    m_ui->reason->selectAll();
}

void ReviewPage::act(ReviewSession::Act act, ReviewSession::Then then)
{
    const auto reason = m_ui->reason->text().simplified().toStdString();
    const auto done = m_session.counts();
    m_session.act(act, then, reason);
    if (m_session.counts() == done) // refused, or to be confirmed
        return;
    m_ui->reason->clear();
    m_ui->reason->hide();
}

void ReviewPage::setHeading(const QString& heading)
{
    m_ui->heading->setText(tr("Review: %1").arg(heading));
}

void ReviewPage::setReasons(const std::vector<std::string>& reasons)
{
    QStringList words;
    for (const auto& reason : reasons)
        words << QString::fromStdString(reason);
    auto* completer = new QCompleter(words, m_ui->reason);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_ui->reason->completer();
    m_ui->reason->setCompleter(completer);
}

void ReviewPage::setProblems(const QString& sentence, bool isError, bool canFix)
{
    m_problems = sentence;
    m_isProblemError = isError;
    m_canFix = canFix;
    showNotice();
}

void ReviewPage::showNotice()
{
    const bool isAsking = m_session.isAskingForErrors();
    const auto text = isAsking
        ? tr("This article has an error. Press the same key again to publish it all the same. %1").arg(m_problems)
        : m_problems;
    m_ui->notice->setVisible(!text.isEmpty() && !m_session.isAtEnd());
    m_ui->problemText->setText(text);
    m_ui->problemIcon->setIcon(m_isProblemError ? u"error"_s : u"warning"_s,
        m_isProblemError ? IconLabel::Tone::Error : IconLabel::Tone::Warning, noticeIcon);
    m_ui->fix->setVisible(m_canFix);
}

void ReviewPage::showPlace()
{
    const auto size = static_cast<int>(m_session.queue().size());
    const auto place = static_cast<int>(std::min(m_session.place() + 1, m_session.queue().size()));
    auto progress = tr("%1 of %2").arg(QLocale().toString(place), QLocale().toString(size));
    if (const auto minutes = m_session.minutesLeft())
        progress = tr("%1 · about %n min left", nullptr, *minutes).arg(progress);
    m_ui->progress->setText(progress);
    m_ui->pages->setCurrentWidget(m_session.isAtEnd() ? m_ui->endPage : m_ui->articlePage);
    m_ui->side->setVisible(!m_session.isAtEnd());
    m_ui->summary->setText(summary());
    m_ui->lookAtLater->setEnabled(m_session.counts().later > 0);
    if (!m_session.isAtEnd()) {
        const auto index = m_ui->queue->model()->index(static_cast<int>(m_session.place()), 0);
        m_ui->queue->setCurrentIndex(index);
        m_ui->queue->scrollTo(index);
    }
    for (auto* verb : m_verbs) // Undo works at the end too
        verb->setEnabled(!m_session.isAtEnd() || verb == m_verbs.back());
    showNotice();
}

QString ReviewPage::summary() const
{
    const auto& counts = m_session.counts();
    return tr("You are through. %1, %2, %3.")
        .arg(tr("%n published", nullptr, counts.published), tr("%n kept as draft", nullptr, counts.kept),
            tr("%n for later", nullptr, counts.later));
}

QByteArray ReviewPage::sizes() const
{
    return m_ui->splitter->saveState();
}

void ReviewPage::setSizes(const QByteArray& sizes)
{
    m_ui->splitter->restoreState(sizes);
}

} // namespace stet
