#pragma once

#include "web/graph_scheme.h"
#include "web/request_gate.h"

#include <QWebEngineProfile>

#include <memory>

namespace stet {

/// A profile only for the drawing: it stores nothing, loads only the drawing's own files, and turns off everything that
/// a drawing does not need. Scripts are on: they come from the program.
class GraphProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    /// Creates a profile. The first one starts the engine, with EngineFlags.
    static std::unique_ptr<GraphProfile> make();

    GraphScheme& scheme() { return m_scheme; }
    const RequestGate& gate() const { return m_gate; }

private:
    GraphProfile();

    RequestGate m_gate;
    GraphScheme m_scheme;
};

} // namespace stet
