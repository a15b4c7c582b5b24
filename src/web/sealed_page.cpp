#include "web/sealed_page.h"

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

namespace stet {

SealedPage::SealedPage(QWebEngineProfile* profile, QObject* parent)
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

bool SealedPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    return isMainFrame && isOwnPage(url) && (type == NavigationTypeTyped || type == NavigationTypeReload);
}

QWebEnginePage* SealedPage::createWindow(WebWindowType /*type*/)
{
    return nullptr;
}

QStringList SealedPage::chooseFiles(
    FileSelectionMode /*mode*/, const QStringList& /*old*/, const QStringList& /*types*/)
{
    return {};
}

void SealedPage::javaScriptAlert(const QUrl& /*origin*/, const QString& /*text*/) { }

bool SealedPage::javaScriptConfirm(const QUrl& /*origin*/, const QString& /*text*/)
{
    return false;
}

bool SealedPage::javaScriptPrompt(
    const QUrl& /*origin*/, const QString& /*text*/, const QString& /*suggested*/, QString* /*answer*/)
{
    return false;
}

void SealedPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel /*level*/, const QString& /*message*/, int /*line*/, const QString& /*source*/)
{
}

} // namespace stet
