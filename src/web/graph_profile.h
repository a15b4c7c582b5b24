#pragma once

#include "graph_scheme.h"
#include "request_gate.h"

#include <QWebEngineProfile>

namespace stet {

/// A profile for the drawing alone: it keeps nothing, loads nothing but the drawing's own files, and has everything off
/// that a drawing does not need. Scripts are on: they come out of the program.
class GraphProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit GraphProfile(QObject* parent = nullptr);

    GraphScheme& scheme() { return m_scheme; }
    const RequestGate& gate() const { return m_gate; }

private:
    RequestGate m_gate;
    GraphScheme m_scheme;
};

} // namespace stet
