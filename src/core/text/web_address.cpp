#include "core/text/web_address.h"

#include "core/text/ascii.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace stet {

namespace {

using namespace std::string_view_literals;

constexpr std::array trackingNames{"_ga"sv, "_gl"sv, "_hsenc"sv, "_hsmi"sv, "dclid"sv, "fbclid"sv, "gbraid"sv,
    "gclid"sv, "gclsrc"sv, "igshid"sv, "mc_cid"sv, "mc_eid"sv, "mkt_tok"sv, "msclkid"sv, "s_cid"sv, "twclid"sv,
    "wbraid"sv, "wt.mc_id"sv, "yclid"sv};
constexpr std::array mobilePrefixes{"www."sv, "m."sv, "mobile."sv, "amp."sv};
constexpr auto ampCache = ".cdn.ampproject.org"sv;

/// A set of characters, for texts that are looked at very often.
using Characters = std::array<bool, 256>;

bool areAll(std::string_view text, const Characters& characters)
{
    return std::all_of(text.begin(), text.end(), [&](char c) { return characters[static_cast<unsigned char>(c)]; });
}

constexpr Characters hostCharacters = [] {
    Characters known{};
    for (const auto c : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"sv)
        known[static_cast<unsigned char>(c)] = true;
    for (std::size_t c = 0x80; c < known.size(); ++c)
        known[c] = true;
    return known;
}();

bool isPossibleHost(std::string_view host)
{
    if (host.starts_with('[')) // IPv6
        return host.size() > 3 && host.ends_with(']')
            && host.find_first_not_of("0123456789abcdefABCDEF:."sv, 1) == host.size() - 1;
    return !host.empty() && !host.starts_with('.') && host != "." && host.find("..") == std::string_view::npos
        && areAll(host, hostCharacters);
}

int hexValue(char c)
{
    if (isAsciiDigit(c))
        return c - '0';
    c = asciiLower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// RFC 3986, 2.3: these mean the same escaped or not.
bool isUnreserved(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Appends a text by RFC 3986, 6.2.2: escapes of unreserved characters undone, those left in upper case, and all beyond
/// ASCII escaped. An escaped slash stays one: it is no slash.
void appendWithNormalEscapes(std::string& out, std::string_view text)
{
    constexpr auto digits = "0123456789ABCDEF"sv;
    const bool isNormal = std::none_of(
        text.begin(), text.end(), [](char c) { return c == '%' || static_cast<unsigned char>(c) >= 0x80; });
    if (isNormal) { // nearly all are
        out += text;
        return;
    }
    const auto escape = [&](unsigned char byte) {
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const int high = c == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            const auto byte = static_cast<unsigned char>(high * 16 + low);
            if (isUnreserved(static_cast<char>(byte)))
                out += static_cast<char>(byte);
            else
                escape(byte);
            i += 2;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            escape(static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
}

/// RFC 3986, 5.2.4. What is empty or begins with a slash stays so; a slash at the end does too.
std::string withoutDotSegments(std::string_view path)
{
    std::vector<std::string_view> segments;
    bool endsInFolder = false;
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const auto segment = path.substr(0, path.find('/'));
        path.remove_prefix(segment.size());
        endsInFolder = segment == "." || segment == ".." || segment.empty();
        if (segment == "..") {
            if (!segments.empty())
                segments.pop_back();
        } else if (segment != ".") {
            segments.push_back(segment);
        }
    }
    std::string out;
    for (const auto segment : segments) {
        out += '/';
        out += segment;
    }
    if (endsInFolder && !out.ends_with('/'))
        out += '/';
    return out;
}

std::string_view parameterName(std::string_view parameter)
{
    return parameter.substr(0, parameter.find('='));
}

/// Whether a parameter only asks for the AMP form of a page.
bool isAmpParameter(std::string_view parameter)
{
    const auto name = parameterName(parameter);
    return equalsIgnoringCase(name, "amp") || equalsIgnoringCase(parameter, "outputtype=amp");
}

template <typename Drop>
std::string parametersWithout(std::string_view query, Drop drop)
{
    std::string out;
    bool isFirst = true;
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto parameter = query.substr(0, end);
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
        if (drop(parameter))
            continue;
        if (!isFirst)
            out += '&';
        isFirst = false;
        out += parameter;
    }
    return out;
}

void appendCanonicalHost(std::string& out, std::string_view host)
{
    const auto begin = out.size();
    out += host;
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
        out.begin() + static_cast<std::ptrdiff_t>(begin), asciiLower);
    if (std::any_of(host.begin(), host.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        const auto lower = std::string_view(out).substr(begin);
        const auto ace = QUrl::toAce(QString::fromUtf8(lower.data(), static_cast<qsizetype>(lower.size())));
        if (!ace.isEmpty())
            out.replace(begin, std::string::npos, ace.toStdString());
    }
    if (out.size() > begin && out.back() == '.')
        out.pop_back();
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const auto prefix : mobilePrefixes) {
            // `m.co` and `www.de` are sites themselves.
            const auto written = std::string_view(out).substr(begin);
            if (written.starts_with(prefix) && written.find('.', prefix.size()) != std::string_view::npos) {
                out.erase(begin, prefix.size());
                isCut = true;
            }
        }
    }
}

std::string canonicalHost(std::string_view host)
{
    std::string out;
    appendCanonicalHost(out, host);
    return out;
}

/// The path of an article from that of its AMP form: `/amp/x`, `/google-amp/x`, `/x/amp`, `/x.amp`, `/x.amp.html`.
/// The path stands in `out` from `begin` on.
void leaveAmp(std::string& out, std::size_t begin)
{
    const auto isAmp = [](char a, char m) { return asciiLower(a) == 'a' && asciiLower(m) == 'm'; };
    const auto path = [&] { return std::string_view(out).substr(begin); };
    if (std::adjacent_find(path().begin(), path().end(), isAmp) == path().end())
        return;
    for (const auto folder : {"/amp/"sv, "/google-amp/"sv}) {
        for (std::size_t at = 0; at + folder.size() < path().size(); ++at) {
            if (equalsIgnoringCase(path().substr(at, folder.size()), folder)) {
                out.erase(begin + at, folder.size() - 1);
                break;
            }
        }
    }
    const auto cutEnd = [&](std::string_view end, std::string_view fresh) {
        if (path().size() > end.size() && equalsIgnoringCase(path().substr(path().size() - end.size()), end))
            out.replace(out.size() - end.size(), end.size(), fresh);
    };
    cutEnd("/amp", "");
    cutEnd(".amp", "");
    cutEnd(".amp.html", ".html");
    cutEnd("-amp.html", ".html");
}

bool endsIgnoringCase(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && equalsIgnoringCase(text.substr(text.size() - end.size()), end);
}

/// The address inside that of an AMP cache, or of a viewer of such pages; empty where it is none.
std::string insideAmpCache(const WebAddress& address)
{
    auto path = address.path;
    constexpr auto google = "google.com"sv;
    const auto host = address.host;
    const bool isGoogle
        = endsIgnoringCase(host, google) && (host.size() == google.size() || endsIgnoringCase(host, ".google.com"));
    const bool isViewer = isGoogle && path.starts_with("/amp/");
    if (isViewer) {
        path.remove_prefix(4); // what follows has no kind
    } else if (endsIgnoringCase(host, ampCache) || equalsIgnoringCase(host, ampCache.substr(1))) {
        // The kind: /c/ of a document, /v/ of one in a viewer; /i/ and /r/ are pictures and other resources.
        if (!path.starts_with("/c/") && !path.starts_with("/v/"))
            return {};
        path.remove_prefix(2);
    } else {
        return {};
    }
    const bool isSecure = path.starts_with("/s/");
    path.remove_prefix(isSecure ? 3 : 1);
    if (path.empty())
        return {};
    auto inside = std::string(isSecure ? "https://" : "http://") + std::string(path);
    if (!address.query.empty())
        inside += '?' + std::string(address.query);
    return inside;
}

std::string canonicalOf(const WebAddress& address)
{
    std::string out;
    out.reserve(address.host.size() + address.path.size() + address.query.size() + 16);
    out += "https://";
    appendCanonicalHost(out, address.host);
    if (!address.port.empty() && address.port != "443" && address.port != "80") {
        out += ':';
        out += address.port;
    }
    const auto begin = out.size();
    appendWithNormalEscapes(out, address.path);
    if (out.find("/.", begin) != std::string::npos)
        out.replace(begin, std::string::npos, withoutDotSegments(std::string_view(out).substr(begin)));
    const auto cutSlashes = [&] {
        while (out.size() > begin && out.back() == '/')
            out.pop_back();
    };
    cutSlashes();
    leaveAmp(out, begin);
    cutSlashes();
    if (address.query.empty())
        return out;
    const auto query = parametersWithout(address.query, [](std::string_view parameter) {
        return isTrackingParameter(parameterName(parameter)) || isAmpParameter(parameter);
    });
    if (!query.empty()) {
        out += '?';
        appendWithNormalEscapes(out, query);
    }
    return out;
}

/// In an address of plain characters nothing is written in more than one way, but for what appendPlain() looks at.
constexpr Characters plainCharacters = [] {
    Characters plain{};
    for (unsigned c = '!'; c < 0x7F; ++c)
        plain[c] = c != '%' && c != '?' && c != '#' && c != '\\';
    return plain;
}();

/// Those that an address may have.
constexpr Characters cleanCharacters = [] {
    Characters clean{};
    for (unsigned c = '!'; c < clean.size(); ++c)
        clean[c] = c != 0x7F && c != '\\';
    return clean;
}();

constexpr Characters plainHostCharacters = [] {
    Characters plain{};
    for (const auto c : "abcdefghijklmnopqrstuvwxyz0123456789-._"sv)
        plain[static_cast<unsigned char>(c)] = true;
    return plain;
}();

/// The short way for nearly all addresses: appends the canonical form. False, and nothing appended, where an address
/// may have to be taken apart. Very many are read with a folder.
bool appendPlain(std::string& out, std::string_view text)
{
    constexpr auto secure = "https://"sv;
    constexpr auto insecure = "http://"sv;
    if (text.size() > addressLimit || !(text.starts_with(secure) || text.starts_with(insecure)))
        return false;
    text.remove_prefix(text.starts_with(secure) ? secure.size() : insecure.size());
    auto host = text.substr(0, text.find('/'));
    auto path = text.substr(host.size());
    const bool isPlainHost = !host.empty() && areAll(host, plainHostCharacters) && host.front() != '.'
        && host.back() != '.' && host.find("..") == std::string_view::npos;
    if (!isPlainHost || !areAll(path, plainCharacters) || host.ends_with("google.com")
        || host.ends_with("ampproject.org"))
        return false;
    const auto cutSlashes = [&path] {
        while (path.ends_with('/'))
            path.remove_suffix(1);
    };
    cutSlashes();
    if (constexpr auto amp = "/amp"sv; path.size() > amp.size() && path.ends_with(amp)) { // as most AMP pages have it
        path.remove_suffix(amp.size());
        cutSlashes();
    }
    const auto mayChange
        = [](char a, char b) { return (a == '/' && b == '.') || (asciiLower(a) == 'a' && asciiLower(b) == 'm'); };
    if (std::adjacent_find(path.begin(), path.end(), mayChange) != path.end())
        return false;
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const auto prefix : mobilePrefixes) {
            if (host.starts_with(prefix) && host.find('.', prefix.size()) != std::string_view::npos) {
                host.remove_prefix(prefix.size());
                isCut = true;
            }
        }
    }
    out.reserve(out.size() + secure.size() + host.size() + path.size());
    out += secure;
    out += host;
    out += path;
    return true;
}

} // namespace

std::optional<WebAddress> splitAddress(std::string_view text)
{
    if (text.size() > addressLimit)
        return std::nullopt;
    const bool isClean = areAll(text, cleanCharacters);
    const auto schemeEnd = text.find("://");
    if (!isClean || schemeEnd == std::string_view::npos)
        return std::nullopt;
    WebAddress address;
    address.scheme = text.substr(0, schemeEnd);
    if (!equalsIgnoringCase(address.scheme, "http") && !equalsIgnoringCase(address.scheme, "https"))
        return std::nullopt;
    text.remove_prefix(schemeEnd + 3);
    auto host = text.substr(0, text.find_first_of("/?#"));
    text.remove_prefix(host.size());
    if (const auto bracket = host.rfind(']'), colon = host.rfind(':');
        colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        address.port = host.substr(colon + 1);
        host.remove_suffix(host.size() - colon);
    }
    if (address.port.size() > 5 || !std::all_of(address.port.begin(), address.port.end(), isAsciiDigit)
        || !isPossibleHost(host))
        return std::nullopt;
    address.host = host;
    if (const auto at = text.find('#'); at != std::string_view::npos) {
        address.fragment = text.substr(at + 1);
        text = text.substr(0, at);
    }
    if (const auto at = text.find('?'); at != std::string_view::npos) {
        address.query = text.substr(at + 1);
        text = text.substr(0, at);
    }
    address.path = text;
    return address;
}

bool isTrackingParameter(std::string_view name)
{
    const auto lower = asciiLowered(name);
    return lower.starts_with("utm_") || lower.starts_with("hsa_")
        || std::binary_search(trackingNames.begin(), trackingNames.end(), std::string_view(lower));
}

std::string withoutTracking(std::string_view query)
{
    return parametersWithout(
        query, [](std::string_view parameter) { return isTrackingParameter(parameterName(parameter)); });
}

bool appendCanonicalAddress(std::string& out, std::string_view text)
{
    if (appendPlain(out, text))
        return true;
    const auto address = splitAddress(text);
    if (!address)
        return false;
    out += canonicalAddress(*address);
    return true;
}

std::optional<std::string> canonicalAddress(std::string_view text)
{
    std::string out;
    return appendCanonicalAddress(out, text) ? std::optional(std::move(out)) : std::nullopt;
}

std::string canonicalAddress(const WebAddress& address)
{
    // Once only: what a cache says that it holds is an address of the web, or is nothing.
    if (const auto inside = insideAmpCache(address); !inside.empty()) {
        const auto article = splitAddress(inside);
        if (article && article->host.find('.') != std::string_view::npos)
            return canonicalOf(*article);
    }
    return canonicalOf(address);
}

bool isSameSite(std::string_view aHost, std::string_view anotherHost)
{
    const auto first = canonicalHost(aHost);
    const auto second = canonicalHost(anotherHost);
    std::string_view host = first;
    std::string_view domain = second;
    if (host.size() < domain.size())
        std::swap(host, domain);
    if (domain.empty() || !host.ends_with(domain))
        return false;
    return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

} // namespace stet
