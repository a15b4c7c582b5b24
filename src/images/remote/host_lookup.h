#pragma once

#include "core/parallel/stop.h"
#include "core/text/result.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <functional>

class QEventLoop;

namespace stet {

/// How long work on a worker's thread may wait.
struct WaitLimit
{
    QDeadlineTimer deadline;
    Stop stop{};

    bool isOver() const { return deadline.hasExpired() || stop.isRequested(); }
    /// TimedOut, or Cancelled.
    Error error() const;
    /// Runs the loop until something ends it, or the limit does.
    void wait(QEventLoop& loop) const;
};

/// Returns all addresses of a host. Waits; for workers. Errors: HostNotFound, TimedOut, Cancelled.
using HostLookup = std::function<Result<QList<QHostAddress>>(const QString& host, const WaitLimit& limit)>;
/// Returns the proxy that the system wants for an address, or NoProxy. Waits; for workers.
using ProxyLookup = std::function<QNetworkProxy(const QUrl& url)>;

/// A HostLookup: asks the system.
Result<QList<QHostAddress>> systemAddresses(const QString& host, const WaitLimit& limit);
/// A ProxyLookup: asks the system.
QNetworkProxy systemProxy(const QUrl& url);

} // namespace stet
