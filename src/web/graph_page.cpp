#include "web/graph_page.h"

#include "web/graph_pages.h"

namespace stet {

bool GraphPage::isOwnPage(const QUrl& url) const
{
    return url == graphPageUrl();
}

void GraphPage::javaScriptAlert(const QUrl& /*origin*/, const QString& text)
{
    Q_EMIT faulted(text);
}

void GraphPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& message, int /*line*/, const QString& /*source*/)
{
    if (level == ErrorMessageLevel)
        Q_EMIT faulted(message);
}

} // namespace stet
