#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// The parts of an address of the web, as written; none of them owns its bytes.
struct WebAddress
{
    std::string_view scheme; ///< http or https, in any case
    std::string_view host; ///< without user and port; never empty
    std::string_view port; ///< digits; empty where none is given
    std::string_view path; ///< empty, or with its leading slash
    std::string_view query; ///< behind the `?`; empty where there is none
    std::string_view fragment; ///< behind the `#`

    bool isSecure() const { return scheme.size() == 5; }
};

/// Addresses above this are taken for none: browsers and servers do not agree on longer ones.
inline constexpr std::size_t addressLimit = 8192; // bytes

/// Takes an address apart. nullopt for what is none of the web: another scheme than http and https (as `javascript:`
/// and `file:`), none at all, no host, a user name before the host (which makes an address look like another one's),
/// spaces or control characters, a host of impossible characters, or over addressLimit bytes.
std::optional<WebAddress> splitAddress(std::string_view address);

/// Whether a parameter of a query says who led a reader to a page, and nothing about the page: utm_*, fbclid and such.
bool isTrackingParameter(std::string_view name);

/// A query without its tracking parameters; the others stay as they are written.
std::string withoutTracking(std::string_view query);

/// The form in which addresses of the same page are equal: `https://`, host in lower case without `www.`, `m.`,
/// `mobile.` and `amp.`, no default port, no fragment, no slash at the end, no tracking parameters, percent escapes
/// only where they are needed; an AMP address and one of an AMP cache is led back to the address of the article, as
/// far as that can be told from it. Its case stays in path and query. nullopt as splitAddress().
std::optional<std::string> canonicalAddress(std::string_view address);
/// The same at the end of `out`; false, and nothing changed, where it is no address of the web.
bool appendCanonicalAddress(std::string& out, std::string_view text);
/// The same of an address that was taken apart.
std::string canonicalAddress(const WebAddress& address);

/// Host names are of one site where they are equal, or one is below the other, in their canonical form:
/// `m.example.org`, `www.example.org`, and `news.example.org`. Both in any case.
bool isSameSite(std::string_view aHost, std::string_view anotherHost);

} // namespace stet
