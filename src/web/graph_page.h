#pragma once

#include "web/sealed_page.h"

namespace stet {

/// The page that draws.
class GraphPage final : public SealedPage
{
    Q_OBJECT

public:
    using SealedPage::SealedPage;

Q_SIGNALS:
    /// A script of the drawing failed.
    void faulted(const QString& message);

protected:
    bool isOwnPage(const QUrl& url) const override;
    void javaScriptAlert(const QUrl& origin, const QString& text) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source) override;
};

} // namespace stet
