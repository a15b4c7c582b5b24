#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace stet {

/// Blocks all requests from pages of a profile, except those for the drawing's own addresses.
class RequestGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
    /// Returns the number of blocked requests.
    int blocked() const { return m_blocked; }

private:
    int m_blocked = 0;
};

} // namespace stet
