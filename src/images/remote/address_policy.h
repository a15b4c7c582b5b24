#pragma once

#include "core/text/result.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <string>
#include <string_view>

namespace stet {

/// Returns the address that a reference in an article means, `//host/...` as https, without its fragment.
///
/// Errors: InvalidAddress: another scheme than http and https, no host, a user name or password, a port below 1024
/// other than 80 and 443, or over 8,192 bytes.
Result<QUrl> remoteUrl(std::string_view reference);

/// Whether Stet may load from an address, as remoteUrl() decides.
bool isLoadable(const QUrl& url);

/// Returns the host as permissions name it: in lower case and ASCII, without a dot at its end.
std::string hostOf(const QUrl& url);

/// Whether an address is anything but one of the public internet: private, loopback, link-local, shared (RFC 6598),
/// multicast, documentation, benchmark, reserved, unspecified, or an IPv6 form of such an address. Source: the
/// registries of special-purpose addresses of IANA.
bool isPrivateAddress(const QHostAddress& address);

/// Whether the host itself says, without being looked up, that it is private: a private address, `localhost`, a name
/// without a dot, or one below `.local`, `.internal`, `.home.arpa` and such.
bool isPrivateName(const QString& host);

} // namespace stet
