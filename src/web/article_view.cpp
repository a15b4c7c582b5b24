#include "web/article_view.h"

#include "web/article_scheme.h"
#include "web/article_web_page.h"
#include "web/sealed_profile.h"

#include <QPageLayout>
#include <QPointer>
#include <QPrinter>
#include <QVBoxLayout>
#include <QWebEngineFindTextResult>
#include <QWebEngineLoadingInfo>
#include <QWebEngineView>

#include <csignal>
#include <utility>

namespace stet {

namespace {

constexpr qreal marginOfPdf = 15; // mm

} // namespace

ArticleView::ArticleView(int loadWithinMs, QWidget* parent)
    : QWidget(parent)
    , m_scheme(std::make_unique<ArticleScheme>())
    , m_profile(SealedProfile::make(
          articlePageUrl(0).scheme().toLatin1(), isArticleUrl, m_scheme.get(), SealedProfile::Scripts::Off))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_patience.setSingleShot(true);
    m_patience.setInterval(loadWithinMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(Failure::Silent); });
    makePage();
}

ArticleView::~ArticleView()
{
    delete m_view; // before its page, and that before its profile
    delete m_page;
}

void ArticleView::makePage()
{
    delete m_view;
    delete m_page;
    m_page = new ArticleWebPage(m_profile.get());
    m_view = new QWebEngineView(m_page, this);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_view);
    layout()->addWidget(m_view);
    connect(m_page, &ArticleWebPage::linkClicked, this, &ArticleView::linkClicked);
    connect(m_page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo& load) {
        // The end of an older load may be reported once the next one is under way.
        if (load.status() == QWebEngineLoadingInfo::LoadStartedStatus || load.url() != articlePageUrl(m_number))
            return;
        m_isLoading = false;
        m_patience.stop();
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus)
                fail(Failure::Ended);
        });
    m_hasFailed = false;
}

void ArticleView::setPictures(ArticlePictures pictures)
{
    // A picture may take its time, on a slow server above all; only the page itself is waited for.
    m_scheme->setPictures(
        [this, pictures = std::move(pictures)](int number, std::function<void(const QByteArray&)> done) {
            m_patience.stop();
            ++m_awaited;
            pictures(number, [here = QPointer(this), load = m_loads, done = std::move(done)](const QByteArray& png) {
                done(png);
                if (here != nullptr && here->m_loads == load && --here->m_awaited == 0 && here->m_isLoading)
                    here->m_patience.start();
            });
        });
}

void ArticleView::setPage(QByteArray html, int pictures, Scroll scroll)
{
    m_html = std::move(html);
    m_pictures = pictures;
    if (!m_hasFailed)
        load(scroll);
}

void ArticleView::reload()
{
    makePage();
    load(Scroll::ToTop);
}

void ArticleView::load(Scroll scroll)
{
    const bool isReload = scroll == Scroll::Stay && m_number > 0 && !m_isLoading;
    m_number += isReload ? 0 : 1;
    m_scheme->setPage(m_number, m_html, m_pictures);
    m_isLoading = true;
    ++m_loads;
    m_awaited = 0;
    m_patience.start();
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_page->setZoomFactor(m_scale);
    if (isReload)
        m_page->triggerAction(QWebEnginePage::ReloadAndBypassCache); // pictures too; the engine scrolls to where it was
    else
        m_page->load(articlePageUrl(m_number));
}

void ArticleView::setTextScale(double scale)
{
    m_scale = scale;
    m_page->setZoomFactor(scale);
}

bool ArticleView::isSettled() const
{
    return m_hasFailed || !m_isLoading;
}

void ArticleView::find(const QString& text, bool backward, std::function<void(int hits)> done)
{
    const auto flags = backward ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags();
    m_page->findText(text, flags,
        [done = std::move(done)](const QWebEngineFindTextResult& result) { done(result.numberOfMatches()); });
}

QString ArticleView::selectedText() const
{
    return m_page->selectedText();
}

void ArticleView::print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done)
{
    connect(
        m_view, &QWebEngineView::printFinished, this,
        [printer, done = std::move(done)](bool isPrinted) { done(isPrinted); }, Qt::SingleShotConnection);
    m_view->print(printer.get());
}

void ArticleView::makePdf(std::function<void(const QByteArray& pdf)> done)
{
    const QPageLayout paper(QPageSize(QPageSize::A4), QPageLayout::Portrait,
        {marginOfPdf, marginOfPdf, marginOfPdf, marginOfPdf}, QPageLayout::Millimeter);
    m_page->printToPdf([done = std::move(done)](const QByteArray& pdf) { done(pdf); }, paper);
}

int ArticleView::blockedRequests() const
{
    return m_profile->gate().blocked();
}

void ArticleView::fail(Failure failure)
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_patience.stop();
    if (failure == Failure::Silent && m_page->renderProcessPid() > 0)
        ::kill(static_cast<pid_t>(m_page->renderProcessPid()), SIGKILL); // it would use up a processor
    Q_EMIT failed(failure);
}

} // namespace stet
