#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Appends a text so that HTML shows it as it is, between tags and in quoted attributes. Leaves out control characters.
void appendEscaped(std::string& html, std::string_view text);

/// Returns the address of a link as a browser would open it. Empty unless it is http, https or mailto with something
/// to open: also for `java\nscript:`, spaces and control characters before a scheme, and relative addresses, which lead
/// nowhere here.
std::string safeLink(std::string_view address);

} // namespace stet
