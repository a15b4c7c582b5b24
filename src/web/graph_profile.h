#pragma once

#include "web/graph_scheme.h"
#include "web/request_gate.h"

#include <QWebEngineProfile>

#include <memory>

namespace stet {

/// A profile for the drawing alone: it keeps nothing, loads nothing but the drawing's own files, and has everything off
/// that a drawing does not need. Scripts are on: they come out of the program.
class GraphProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    /// The first one starts the engine, with EngineFlags.
    static std::unique_ptr<GraphProfile> make();

    GraphScheme& scheme() { return m_scheme; }
    const RequestGate& gate() const { return m_gate; }

private:
    GraphProfile();

    RequestGate m_gate;
    GraphScheme m_scheme;
};

} // namespace stet
