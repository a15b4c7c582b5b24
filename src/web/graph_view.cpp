#include "web/graph_view.h"

#include "web/graph_bridge.h"
#include "web/graph_page.h"
#include "web/graph_scheme.h"
#include "web/sealed_profile.h"

#include <QJsonDocument>
#include <QPointer>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineView>

#include <csignal>
#include <cstdlib>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

GraphView::GraphView(Patience patience, QWidget* parent)
    : QWidget(parent)
    , m_patience(patience)
    , m_scheme(std::make_unique<GraphScheme>())
    , m_profile(SealedProfile::make(
          graphPageUrl().scheme().toLatin1(), isGraphUrl, m_scheme.get(), SealedProfile::Scripts::On))
    , m_bridge(new GraphBridge(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(m_bridge, &GraphBridge::ready, this, [this] {
        m_isReady = true;
        m_asked.invalidate();
    });
    connect(m_bridge, &GraphBridge::drew, this, [this](int generation, QSize size) {
        m_drawn = generation;
        m_drawnSize = size;
    });
    connect(m_bridge, &GraphBridge::chosen, this, &GraphView::chosen);
    connect(m_bridge, &GraphBridge::openRequested, this, &GraphView::openRequested);
    connect(m_bridge, &GraphBridge::menuRequested, this, &GraphView::menuRequested);
    connect(m_bridge, &GraphBridge::joinRequested, this, &GraphView::joinRequested);
    connect(&m_looks, &QTimer::timeout, this, &GraphView::look);
    makePage();
}

GraphView::~GraphView()
{
    delete m_view; // before its page, and that before its profile
    delete m_page;
}

void GraphView::makePage()
{
    delete m_view;
    delete m_page;
    m_page = new GraphPage(m_profile.get());
    auto* channel = new QWebChannel(m_page);
    channel->registerObject(u"bridge"_s, m_bridge);
    m_page->setWebChannel(channel);
    m_view = new QWebEngineView(m_page, this);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_view);
    layout()->addWidget(m_view);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus)
                fail(Failure::Ended);
        });
    m_hasFailed = false;
    m_isReady = false;
    m_drawn = 0;
    m_asked.start();
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_page->load(graphPageUrl());
    m_looks.start(m_patience.lookEveryMs);
}

bool GraphView::isSettled() const
{
    if (m_hasFailed)
        return true;
    // The page rounds its size in another way where a pixel of the screen is none of the desktop's.
    const auto off = m_drawnSize - m_view->size();
    return m_drawn == m_generation && std::abs(off.width()) <= 1 && std::abs(off.height()) <= 1;
}

void GraphView::reload()
{
    makePage();
}

void GraphView::setPictures(GraphPictures pictures)
{
    m_scheme->setPictures(
        std::move(pictures), [bridge = m_bridge](const QString& key) { return bridge->isShown(key); });
}

void GraphView::setGraph(QJsonObject graph, const QStringList& keys)
{
    graph.insert(u"generation"_s, ++m_generation);
    m_bridge->setGraph(textOf(graph), m_generation, QSet<QString>(keys.begin(), keys.end()));
}

void GraphView::setLook(const QJsonObject& look)
{
    m_bridge->setLook(textOf(look));
    m_page->setBackgroundColor(palette().color(QPalette::Base));
}

int GraphView::blockedRequests() const
{
    return m_profile->gate().blocked();
}

void GraphView::fail(Failure failure)
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_looks.stop();
    if (failure == Failure::Silent && m_page->renderProcessPid() > 0)
        ::kill(static_cast<pid_t>(m_page->renderProcessPid()), SIGKILL); // it would use up a processor
    Q_EMIT failed(failure);
}

/// A script without an end says nothing, so the page is asked now and then.
void GraphView::look()
{
    if (!isVisible())
        return;
    if (m_asked.isValid()) {
        if (m_asked.elapsed() > (m_isReady ? m_patience.answerWithinMs : m_patience.startWithinMs))
            fail(Failure::Silent);
        return;
    }
    m_asked.start();
    m_page->runJavaScript(
        u"0"_s, [view = QPointer<GraphView>(this), page = QPointer<GraphPage>(m_page)](const QVariant& answer) {
            if (view != nullptr && page == view->m_page && answer.isValid())
                view->m_asked.invalidate();
        });
}

} // namespace stet
