#include "images/remote/host_lookup.h"

#include <QEventLoop>
#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QTimer>

namespace stet {

Error WaitLimit::error() const
{
    return {.code = stop.isRequested() ? ErrorCode::Cancelled : ErrorCode::TimedOut};
}

void WaitLimit::wait(QEventLoop& loop) const
{
    constexpr int lookMs = 20; // at the flag of the stop
    QTimer look;
    look.setInterval(lookMs);
    QObject::connect(&look, &QTimer::timeout, &loop, [this, &loop] {
        if (isOver())
            loop.quit();
    });
    look.start();
    loop.exec();
}

Result<QList<QHostAddress>> systemAddresses(const QString& host, const WaitLimit& limit)
{
    if (const QHostAddress address(host); !address.isNull())
        return QList<QHostAddress>{address};
    QEventLoop loop;
    QHostInfo found;
    bool isFound = false;
    const int lookup = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo& info) {
        found = info;
        isFound = true;
        loop.quit();
    });
    if (!isFound) // else the answer was at hand, and the loop would wait for another one
        limit.wait(loop);
    if (!isFound) {
        QHostInfo::abortHostLookup(lookup);
        return limit.error();
    }
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty())
        return Error{.code = ErrorCode::HostNotFound, .detail = host.toStdString()};
    return found.addresses();
}

QNetworkProxy systemProxy(const QUrl& url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const auto proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
    return proxy.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy;
}

} // namespace stet
