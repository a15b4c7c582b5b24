#pragma once

#include "web/request_gate.h"

#include <QWebEngineProfile>
#include <QWebEngineUrlSchemeHandler>

#include <memory>

namespace stet {

/// A profile that stores nothing, loads only the addresses of one scheme of the program's own, and turns off everything
/// that the program's pages do not need.
class SealedProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    enum class Scripts
    {
        Off,
        On, ///< they come from the program
    };

    /// Creates a profile for the addresses that `isOwn` accepts; `handler` answers those of `scheme` and must outlive
    /// the profile. The first profile starts the engine, with EngineFlags.
    static std::unique_ptr<SealedProfile> make(
        const QByteArray& scheme, RequestGate::IsOwn isOwn, QWebEngineUrlSchemeHandler* handler, Scripts scripts);

    const RequestGate& gate() const { return m_gate; }

private:
    SealedProfile(RequestGate::IsOwn isOwn, Scripts scripts);

    RequestGate m_gate;
};

} // namespace stet
