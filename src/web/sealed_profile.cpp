#include "web/graph_profile.h"

#include "web/engine_flags.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace stet {

std::unique_ptr<GraphProfile> GraphProfile::make()
{
    const EngineFlags flags;
    return std::unique_ptr<GraphProfile>(new GraphProfile);
}

/// Without a name: off the record.
GraphProfile::GraphProfile()
{
    using Setting = QWebEngineSettings::WebAttribute;
    for (const auto off : {Setting::AutoLoadIconsForPage, Setting::JavascriptCanOpenWindows,
             Setting::JavascriptCanAccessClipboard, Setting::JavascriptCanPaste, Setting::LocalStorageEnabled,
             Setting::LocalContentCanAccessFileUrls, Setting::LocalContentCanAccessRemoteUrls,
             Setting::NavigateOnDropEnabled, Setting::PdfViewerEnabled, Setting::PluginsEnabled,
             Setting::DnsPrefetchEnabled, Setting::ErrorPageEnabled, Setting::FullScreenSupportEnabled,
             Setting::ScreenCaptureEnabled, Setting::HyperlinkAuditingEnabled, Setting::WebGLEnabled,
             Setting::Accelerated2dCanvasEnabled, Setting::ShowScrollBars, Setting::TouchIconsEnabled,
             Setting::AllowRunningInsecureContent, Setting::AllowGeolocationOnInsecureOrigins,
             Setting::AllowWindowActivationFromJavaScript, Setting::XSSAuditingEnabled})
        settings()->setAttribute(off, false);
    settings()->setAttribute(Setting::JavascriptEnabled, true);
    settings()->setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(&m_gate);
    installUrlSchemeHandler(graphPageUrl().scheme().toLatin1(), &m_scheme);
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest* download) { download->cancel(); });
}

} // namespace stet
