#pragma once

#include <QByteArray>

namespace stet {

/// While an instance exists, an engine that starts gets flags that stop it from reaching any other host. RequestGate
/// stops requests, but scripts can also reach hosts without one (WebRTC), and no page setting closes every hole. The
/// engine reads an environment variable when the first profile is created. The browser that opens an address for the
/// person must not inherit the flags, so the destructor restores the variable.
class EngineFlags
{
public:
    /// Creates the variable, so that no later change moves the environment while other threads read it. Call it before
    /// any thread starts.
    static void prepare();

    EngineFlags();
    ~EngineFlags();
    EngineFlags(const EngineFlags&) = delete;
    EngineFlags& operator=(const EngineFlags&) = delete;

private:
    QByteArray m_before;
};

} // namespace stet
