#include "web/graph_page.h"

#include "web/graph_pages.h"

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

namespace stet {

GraphPage::GraphPage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
        [](const QWebEnginePermission& permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
#endif
}

bool GraphPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    return isMainFrame && url == graphPageUrl() && (type == NavigationTypeTyped || type == NavigationTypeReload);
}

QWebEnginePage* GraphPage::createWindow(WebWindowType /*type*/)
{
    return nullptr;
}

QStringList GraphPage::chooseFiles(FileSelectionMode /*mode*/, const QStringList& /*old*/, const QStringList& /*types*/)
{
    return {};
}

void GraphPage::javaScriptAlert(const QUrl& /*origin*/, const QString& text)
{
    Q_EMIT faulted(text);
}

bool GraphPage::javaScriptConfirm(const QUrl& /*origin*/, const QString& /*text*/)
{
    return false;
}

bool GraphPage::javaScriptPrompt(
    const QUrl& /*origin*/, const QString& /*text*/, const QString& /*suggested*/, QString* /*answer*/)
{
    return false;
}

void GraphPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& message, int /*line*/, const QString& /*source*/)
{
    if (level == ErrorMessageLevel)
        Q_EMIT faulted(message);
}

} // namespace stet
