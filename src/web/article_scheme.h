#pragma once

#include "web/article_pages.h"

#include <QWebEngineUrlSchemeHandler>

#include <utility>

namespace stet {

/// Serves the page of one article and its pictures, by number. Answers everything else with not found; knows no path.
class ArticleScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setPictures(ArticlePictures pictures) { m_pictures = std::move(pictures); }
    /// Replaces the page. `pictures`: how many it has.
    void setPage(int page, QByteArray html, int pictures);
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    void sendPicture(QWebEngineUrlRequestJob& job, int number) const;

    ArticlePictures m_pictures;
    QByteArray m_html;
    int m_page = -1;
    int m_pictureCount = 0;
};

} // namespace stet
