#pragma once

#include <QByteArray>

namespace stet {

/// While one of these lives, an engine that starts is told to reach no other host in any way. Requests are stopped by
/// the RequestGate, but scripts have ways to others that are not requests (WebRTC), and no setting of a page is without
/// a hole. The engine reads an environment variable when the first profile is made; the browser that opens an address
/// for the person must not inherit what is reported there, so it is taken back.
class EngineFlags
{
public:
    /// Makes the variable exist, so that no later change moves the environment that other threads may be reading. To be
    /// called before there are any.
    static void prepare();

    EngineFlags();
    ~EngineFlags();
    EngineFlags(const EngineFlags&) = delete;
    EngineFlags& operator=(const EngineFlags&) = delete;

private:
    QByteArray m_before;
};

} // namespace stet
