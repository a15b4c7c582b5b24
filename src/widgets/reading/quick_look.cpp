#include "widgets/reading/quick_look.h"

#include "core/messages/error_messages.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/message_view.h"

#include <QEvent>
#include <QShortcut>
#include <QStackedLayout>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int leastMargin = 24; // pixels around it
constexpr int mostLookWidth = 1100;

} // namespace

QuickLook::QuickLook(ReadingJob& job, UrlOpener& opener, QWidget* window)
    : QFrame(window)
    , m_job(job)
    , m_opener(opener)
    , m_message(new MessageView(this))
    , m_close(new QShortcut(QKeySequence(Qt::Key_Escape), window))
{
    setAccessibleName(tr("Quick look"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QStackedLayout(this);
    layout->addWidget(m_message);
    m_close->setEnabled(false);
    connect(m_close, &QShortcut::activated, this, &QWidget::hide);
    connect(&m_job, &ReadingJob::made, this, &QuickLook::showArticle);
    window->installEventFilter(this);
    hide();
}

void QuickLook::toggle()
{
    setVisible(!isVisible());
}

bool QuickLook::isSettled() const
{
    return !isVisible() || (!m_job.isBusy() && (m_view == nullptr || !m_view->isVisible() || m_view->isSettled()));
}

bool QuickLook::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void QuickLook::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    place();
    raise();
    m_close->setEnabled(true);
    makeView();
    m_job.setWanted(true);
}

void QuickLook::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_close->setEnabled(false);
    m_job.setWanted(false);
}

void QuickLook::makeView()
{
    if (m_view != nullptr || !m_source.make)
        return;
    m_view = m_source.make(this);
    layout()->addWidget(m_view);
    m_job.setBodyLimit(m_view->bodyLimit());
    connect(m_view, &ReaderView::linkClicked, this,
        [this](const QUrl& url) { openAddress(m_opener, url.toString(QUrl::FullyEncoded), this); });
}

void QuickLook::showArticle(const ReadingArticlePointer& article)
{
    auto* pages = static_cast<QStackedLayout*>(layout());
    if (m_view != nullptr && article && !article->error) {
        pages->setCurrentWidget(m_view);
        m_view->setArticle(article);
        return;
    }
    m_message->setMessage({.icon = article ? u"error-page"_s : u"page"_s,
        .tone = article ? IconLabel::Tone::Error : IconLabel::Tone::Secondary,
        .sentence = article && article->error ? sentenceWithLine(*article->error) : tr("No article selected")});
    pages->setCurrentWidget(m_message);
}

void QuickLook::place()
{
    const auto room = parentWidget()->size();
    const int width = std::min(mostLookWidth, room.width() - 2 * leastMargin);
    setGeometry((room.width() - width) / 2, leastMargin, width, room.height() - 2 * leastMargin);
}

} // namespace stet
