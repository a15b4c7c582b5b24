#include "web/graph_scheme.h"

#include "web/own_addresses.h"

#include <QFile>
#include <QWebEngineUrlRequestJob>

#include <array>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr auto schemeName = "stet-graph";
const QString host = u"page"_s;
const QString picturePath = u"/picture/"_s;

struct File
{
    QLatin1String path;
    QLatin1String resource;
    const char* type;
};

constexpr auto html = "text/html; charset=utf-8";
constexpr auto script = "text/javascript; charset=utf-8";
constexpr std::array files{
    File{QLatin1String("/"), QLatin1String(":/graph/index.html"), html},
    File{QLatin1String("/graph.css"), QLatin1String(":/graph/graph.css"), "text/css; charset=utf-8"},
    File{QLatin1String("/graph.js"), QLatin1String(":/graph/graph.js"), script},
    File{QLatin1String("/graph_draw.js"), QLatin1String(":/graph/graph_draw.js"), script},
    File{QLatin1String("/graph_labels.js"), QLatin1String(":/graph/graph_labels.js"), script},
    File{QLatin1String("/graph_places.js"), QLatin1String(":/graph/graph_places.js"), script},
    File{QLatin1String("/d3.min.js"), QLatin1String(":/graph/d3.min.js"), script},
    File{QLatin1String("/qwebchannel.js"), QLatin1String(":/qtwebchannel/qwebchannel.js"), script},
};

} // namespace

QUrl graphPageUrl()
{
    return QUrl(QLatin1String(schemeName) + u"://"_s + host + u"/"_s);
}

bool isGraphUrl(const QUrl& url)
{
    return url.scheme() == QLatin1String(schemeName) && url.host() == host;
}

GraphScheme::GraphScheme(QObject* parent)
    : QWebEngineUrlSchemeHandler(parent)
{
}

void GraphScheme::setPictures(GraphPictures pictures, IsShown isShown)
{
    m_pictures = std::move(pictures);
    m_isShown = std::move(isShown);
}

void GraphScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    const auto url = job->requestUrl();
    const auto path = url.path();
    if (job->requestMethod() != "GET" || !isGraphUrl(url)) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    for (const auto& file : files) {
        if (path != file.path)
            continue;
        QFile resource(file.resource);
        if (resource.open(QIODevice::ReadOnly))
            answer(*job, file.type, resource.readAll());
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    if (path.startsWith(picturePath))
        sendPicture(*job, path.mid(picturePath.size()));
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void GraphScheme::sendPicture(QWebEngineUrlRequestJob& job, const QString& key) const
{
    if (!m_pictures || !m_isShown || !m_isShown(key)) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_pictures(key, pictureAnswer(job));
}

} // namespace stet
