#pragma once

#include "document/value.h"

#include <string>
#include <string_view>

namespace stet::cli {

/// A text as a JSON string on one line. Bytes that are no UTF-8 become U+FFFD; control characters are escaped, C1 too.
std::string jsonString(std::string_view text);

/// A value as JSON on one line, maps in the order of the file. Numbers stand as written where JSON writes them so too,
/// else in the spelling of JSON (`+5` is 5, `007` is 7, `.5` is 0.5). A key that a broken file repeats is there once,
/// with its last value.
std::string jsonText(const Value& value);

} // namespace stet::cli
