#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Returns a text as a JSON string on one line. Bytes that are not UTF-8 become U+FFFD; control characters, including
/// C1, are escaped.
std::string jsonString(std::string_view text);

} // namespace stet
