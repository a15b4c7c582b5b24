#pragma once

#include <string>
#include <string_view>

namespace stet {

/// A text as a JSON string on one line. Bytes that are no UTF-8 become U+FFFD; control characters are escaped, C1 too.
std::string jsonString(std::string_view text);

} // namespace stet
