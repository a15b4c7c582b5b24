#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// The parts of a web address, as written; they do not own their bytes.
struct WebAddress
{
    std::string_view scheme; ///< http or https, in any case
    std::string_view host; ///< without user and port; never empty
    std::string_view port; ///< digits; empty if there is none
    std::string_view path; ///< empty, or with its leading slash
    std::string_view query; ///< after the `?`; empty if there is none
    std::string_view fragment; ///< after the `#`

    bool isSecure() const { return scheme.size() == 5; }
};

/// Longer addresses are invalid: browsers and servers do not agree on them.
inline constexpr std::size_t addressLimit = 8192; // bytes

/// Splits an address. Returns nullopt if it is not a web address: another scheme than http and https (as `javascript:`
/// and `file:`), no scheme, no host, a user name before the host (which makes an address look like another one), spaces
/// or control characters, invalid characters in the host, or over addressLimit bytes.
std::optional<WebAddress> splitAddress(std::string_view address);

/// Whether a query parameter tells who led a reader to a page, and nothing about the page: utm_*, fbclid and such.
bool isTrackingParameter(std::string_view name);

/// Returns a query without its tracking parameters; the others stay as written.
std::string withoutTracking(std::string_view query);

/// Returns the form in which addresses of one page are equal: `https://`, lower-case host without `www.`, `m.`,
/// `mobile.` and `amp.`, no default port, no fragment, no slash at the end, no tracking parameters, percent escapes
/// only where needed. AMP and AMP cache addresses become the article's address, as far as they reveal it. Path and
/// query keep their case. nullopt as splitAddress().
std::optional<std::string> canonicalAddress(std::string_view address);
/// Appends that form to `out`; returns false, changing nothing, if the text is not a web address.
bool appendCanonicalAddress(std::string& out, std::string_view text);
/// As above, for a split address.
std::string canonicalAddress(const WebAddress& address);

/// Whether two hosts belong to one site: their canonical forms are equal, or one is below the other: `m.example.org`,
/// `www.example.org`, and `news.example.org`. Ignores case.
bool isSameSite(std::string_view aHost, std::string_view anotherHost);

} // namespace stet
