#include "web/article_web_page.h"

#include "web/article_pages.h"

namespace stet {

bool ArticleWebPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeLinkClicked && isMainFrame)
        Q_EMIT linkClicked(url);
    return SealedPage::acceptNavigationRequest(url, type, isMainFrame);
}

bool ArticleWebPage::isOwnPage(const QUrl& url) const
{
    return isArticleUrl(url);
}

} // namespace stet
