#include "web/article_scheme.h"

#include "web/own_addresses.h"

#include <QWebEngineUrlRequestJob>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString articleHost = u"page"_s;

QString pathOf(int page)
{
    return u"/%1/"_s.arg(page);
}

} // namespace

QUrl articlePageUrl(int page)
{
    return QUrl(u"stet-article://"_s + articleHost + pathOf(page));
}

bool isArticleUrl(const QUrl& url)
{
    return url.scheme() == u"stet-article"_s && url.host() == articleHost;
}

void ArticleScheme::setPage(int page, QByteArray html, int pictures)
{
    m_page = page;
    m_html = std::move(html);
    m_pictureCount = pictures;
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    const auto url = job->requestUrl();
    if (job->requestMethod() != "GET" || !isArticleUrl(url)) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const auto path = url.path();
    const auto picturePath = pathOf(m_page) + u"picture/"_s;
    if (path == pathOf(m_page)) {
        answer(*job, "text/html; charset=utf-8", m_html);
        return;
    }
    bool isNumber = false;
    const int number = path.startsWith(picturePath) ? path.mid(picturePath.size()).toInt(&isNumber) : -1;
    if (isNumber && number >= 0 && number < m_pictureCount)
        sendPicture(*job, number);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void ArticleScheme::sendPicture(QWebEngineUrlRequestJob& job, int number) const
{
    if (!m_pictures) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_pictures(number, pictureAnswer(job));
}

} // namespace stet
