#include "web/engine_flags.h"

namespace stet {

namespace {

constexpr auto variable = "QTWEBENGINE_CHROMIUM_FLAGS";
constexpr auto noNetwork
    = " --force-webrtc-ip-handling-policy=disable_non_proxied_udp --host-resolver-rules=\"MAP * ~NOTFOUND\"";

} // namespace

void EngineFlags::prepare()
{
    qputenv(variable, qgetenv(variable));
}

EngineFlags::EngineFlags()
    : m_before(qgetenv(variable))
{
    qputenv(variable, m_before + noNetwork); // the last word is what counts
}

EngineFlags::~EngineFlags()
{
    qputenv(variable, m_before);
}

} // namespace stet
