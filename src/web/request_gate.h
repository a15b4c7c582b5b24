#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace stet {

/// Lets nothing out: of all that pages of a profile ask for only the drawing's own addresses pass.
class RequestGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
    /// How many requests did not pass.
    int blocked() const { return m_blocked; }

private:
    int m_blocked = 0;
};

} // namespace stet
