#include "web/own_addresses.h"

#include "web/article_pages.h"
#include "web/engine_flags.h"
#include "web/graph_pages.h"

#include <QBuffer>
#include <QPointer>
#include <QQuickWindow>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace stet {

namespace {

void registerScheme(const QString& name)
{
    QWebEngineUrlScheme scheme(name.toLatin1());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace

void preparePages()
{
    EngineFlags::prepare();
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    registerScheme(graphPageUrl().scheme());
    registerScheme(articlePageUrl(0).scheme());
}

void answer(QWebEngineUrlRequestJob& job, const QByteArray& type, const QByteArray& bytes)
{
    auto* body = new QBuffer(&job);
    body->setData(bytes);
    job.reply(type, body);
}

std::function<void(const QByteArray& png)> pictureAnswer(QWebEngineUrlRequestJob& job)
{
    return [asking = QPointer<QWebEngineUrlRequestJob>(&job)](const QByteArray& png) {
        if (asking == nullptr)
            return;
        if (png.isEmpty())
            asking->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            answer(*asking, "image/png", png);
    };
}

} // namespace stet
