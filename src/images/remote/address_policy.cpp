#include "images/remote/address_policy.h"

#include "core/text/web_address.h"
#include "images/image_reference.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

struct Network
{
    QHostAddress address;
    int length; ///< of the prefix, in bits
};

const auto& privateNetworks()
{
    static const std::array<Network, 17> networks{{
        {QHostAddress(u"0.0.0.0"_s), 8},
        {QHostAddress(u"10.0.0.0"_s), 8},
        {QHostAddress(u"100.64.0.0"_s), 10}, // shared by providers
        {QHostAddress(u"127.0.0.0"_s), 8},
        {QHostAddress(u"169.254.0.0"_s), 16}, // link-local, and the metadata of clouds
        {QHostAddress(u"172.16.0.0"_s), 12},
        {QHostAddress(u"192.0.0.0"_s), 24},
        {QHostAddress(u"192.0.2.0"_s), 24}, // documentation, as the next two
        {QHostAddress(u"198.51.100.0"_s), 24},
        {QHostAddress(u"203.0.113.0"_s), 24},
        {QHostAddress(u"192.88.99.0"_s), 24},
        {QHostAddress(u"192.168.0.0"_s), 16},
        {QHostAddress(u"198.18.0.0"_s), 15}, // benchmarks
        {QHostAddress(u"224.0.0.0"_s), 3}, // multicast, reserved, broadcast
        {QHostAddress(u"2001::"_s), 23}, // protocols, Teredo among them
        {QHostAddress(u"2001:db8::"_s), 32},
        {QHostAddress(u"3fff::"_s), 20},
    }};
    return networks;
}

/// The bytes from `first` on as an IPv4 address.
QHostAddress ipv4In(const Q_IPV6ADDR& bytes, int first)
{
    quint32 address = 0;
    for (int i = first; i < first + 4; ++i)
        address = (address << 8U) | bytes[i];
    return QHostAddress(address);
}

/// What an IPv6 address leads to, if it holds an IPv4 address.
QHostAddress embeddedIpv4(const Q_IPV6ADDR& bytes)
{
    constexpr int whole = 12;
    const auto startsWith = [&](std::initializer_list<int> prefix) {
        return std::equal(prefix.begin(), prefix.end(), std::begin(bytes.c), [](int a, quint8 b) { return a == b; });
    };
    if (startsWith({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}) || startsWith({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
        || startsWith({0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) // mapped, compatible, NAT64
        return ipv4In(bytes, whole);
    return startsWith({0x20, 0x02}) ? ipv4In(bytes, 2) : QHostAddress(); // 6to4
}

bool isPublicIpv6(const Q_IPV6ADDR& bytes)
{
    return (bytes[0] & 0xE0U) == 0x20U; // 2000::/3 is all that is assigned
}

} // namespace

bool isLoadable(const QUrl& url)
{
    constexpr int lastSystemPort = 1023;
    const auto scheme = url.scheme();
    const int port = url.port(scheme == u"https" ? 443 : 80);
    return url.isValid() && (scheme == u"http" || scheme == u"https") && !url.host().isEmpty()
        && url.userInfo().isEmpty() && (port == 80 || port == 443 || port > lastSystemPort)
        && url.toEncoded().size() <= static_cast<qsizetype>(addressLimit);
}

Result<QUrl> remoteUrl(std::string_view reference)
{
    const auto address = trimmedReference(reference);
    auto text = QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size()));
    if (text.startsWith(u"//"_s))
        text.prepend(u"https:"_s);
    auto url = QUrl(text, QUrl::TolerantMode).adjusted(QUrl::RemoveFragment);
    if (address.size() > addressLimit || !isLoadable(url))
        return Error{.code = ErrorCode::InvalidAddress, .detail = std::string(address)};
    return url;
}

std::string hostOf(const QUrl& url)
{
    auto host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    return host.toStdString();
}

bool isPrivateAddress(const QHostAddress& address)
{
    if (address.isNull() || !address.scopeId().isEmpty())
        return true;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const auto bytes = address.toIPv6Address();
        if (const auto inner = embeddedIpv4(bytes); !inner.isNull())
            return isPrivateAddress(inner);
        if (!isPublicIpv6(bytes))
            return true;
    }
    const auto& networks = privateNetworks();
    return std::any_of(networks.begin(), networks.end(), [&](const Network& network) {
        return network.address.protocol() == address.protocol() && address.isInSubnet(network.address, network.length);
    });
}

bool isPrivateName(const QString& host)
{
    auto name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    // QUrl has made 127.1, 0x7f000001 and such the address that they mean.
    if (const QHostAddress address(name); !address.isNull())
        return isPrivateAddress(address);
    constexpr std::array<QStringView, 7> privateEnds{
        u".localhost", u".local", u".localdomain", u".internal", u".lan", u".home.arpa", u".intranet"};
    return !name.contains(u'.')
        || std::any_of(privateEnds.begin(), privateEnds.end(), [&](QStringView end) { return name.endsWith(end); });
}

} // namespace stet
