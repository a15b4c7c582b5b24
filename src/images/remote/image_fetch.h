#pragma once

#include "images/remote/host_lookup.h"

#include <QByteArray>

#include <chrono>
#include <set>
#include <string>

namespace stet {

/// What is asked of the system, and how much is accepted from a server.
struct FetchOptions
{
    HostLookup addresses = systemAddresses;
    ProxyLookup proxy = systemProxy;
    std::chrono::milliseconds patience{15'000}; ///< for all of it, redirects included
    std::chrono::milliseconds connecting{4'000}; ///< to one of several addresses of a host
    qint64 byteLimit = qint64{10} * 1024 * 1024;
    int redirectLimit = 3;
};

/// Whether a redirect may lead to a host, as hostOf().
using RedirectPermission = std::function<bool(const std::string& host)>;

/// Called on the worker's thread; `total` is -1 while it is not known. Bytes.
using FetchProgress = std::function<void(qint64 received, qint64 total)>;

/// Gets a picture over http or https, in the calling thread; for workers. Sends neither cookies nor a referrer, and
/// tells no more about this program than that it shows pictures. Without a proxy it connects to the very address that
/// it has looked up and checked; with one, that name is the proxy's to look up. `privateHosts` may be in private
/// networks. Redirects lead to any other host, or to those that `mayMoveTo`.
///
/// Errors: InvalidAddress, PrivateAddress, HostNotFound, ConnectionFailed, UntrustedServer, TimedOut, TooManyRedirects,
/// MovedToOtherHost, NotOnServer, ServerRefused, NotAnImageType, NotAnImage, UnknownImageFormat (an SVG: never from the
/// network), TooLarge, Cancelled.
Result<QByteArray> fetchImage(const QUrl& url, const std::set<std::string>& privateHosts, const FetchOptions& options,
    const Stop& stop, const FetchProgress& progress = {}, const RedirectPermission& mayMoveTo = {});

} // namespace stet
