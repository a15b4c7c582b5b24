#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

#include <functional>
#include <utility>

namespace stet {

/// Blocks all requests from pages of a profile, except those for the program's own addresses.
class RequestGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using IsOwn = std::function<bool(const QUrl& url)>;

    explicit RequestGate(IsOwn isOwn, QObject* parent = nullptr)
        : QWebEngineUrlRequestInterceptor(parent)
        , m_isOwn(std::move(isOwn))
    {
    }

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
    /// Returns the number of blocked requests.
    int blocked() const { return m_blocked; }

private:
    IsOwn m_isOwn;
    int m_blocked = 0;
};

} // namespace stet
