#include "web/sealed_profile.h"

#include "web/engine_flags.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

#include <utility>

namespace stet {

std::unique_ptr<SealedProfile> SealedProfile::make(
    const QByteArray& scheme, RequestGate::IsOwn isOwn, QWebEngineUrlSchemeHandler* handler, Scripts scripts)
{
    const EngineFlags flags;
    std::unique_ptr<SealedProfile> profile(new SealedProfile(std::move(isOwn), scripts));
    profile->installUrlSchemeHandler(scheme, handler);
    return profile;
}

/// Without a name: off the record.
SealedProfile::SealedProfile(RequestGate::IsOwn isOwn, Scripts scripts)
    : m_gate(std::move(isOwn))
{
    using Setting = QWebEngineSettings::WebAttribute;
    for (const auto off :
        {Setting::AutoLoadIconsForPage, Setting::JavascriptCanOpenWindows, Setting::JavascriptCanAccessClipboard,
            Setting::JavascriptCanPaste, Setting::LocalStorageEnabled, Setting::LocalContentCanAccessFileUrls,
            Setting::LocalContentCanAccessRemoteUrls, Setting::NavigateOnDropEnabled, Setting::PdfViewerEnabled,
            Setting::PluginsEnabled, Setting::DnsPrefetchEnabled, Setting::ErrorPageEnabled,
            Setting::FullScreenSupportEnabled, Setting::ScreenCaptureEnabled, Setting::HyperlinkAuditingEnabled,
            Setting::WebGLEnabled, Setting::Accelerated2dCanvasEnabled, Setting::TouchIconsEnabled,
            Setting::AllowRunningInsecureContent, Setting::AllowGeolocationOnInsecureOrigins,
            Setting::AllowWindowActivationFromJavaScript, Setting::XSSAuditingEnabled})
        settings()->setAttribute(off, false);
    // What the program draws fits its view; articles are longer.
    settings()->setAttribute(Setting::ShowScrollBars, scripts == Scripts::Off);
    settings()->setAttribute(Setting::JavascriptEnabled, scripts == Scripts::On);
    settings()->setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(&m_gate);
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest* download) { download->cancel(); });
}

} // namespace stet
