#pragma once

#include "web/sealed_page.h"

namespace stet {

/// The page of an article. Follows no link: it reports those that the person clicks.
class ArticleWebPage final : public SealedPage
{
    Q_OBJECT

public:
    using SealedPage::SealedPage;

Q_SIGNALS:
    void linkClicked(const QUrl& url);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    bool isOwnPage(const QUrl& url) const override;
};

} // namespace stet
