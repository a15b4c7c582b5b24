#pragma once

#include "core/document/value.h"
#include "core/text/json_string.h"

#include <string>

namespace stet::cli {

/// A value as JSON on one line, maps in the order of the file. Numbers stand as written where JSON writes them so too,
/// else in the spelling of JSON (`+5` is 5, `007` is 7, `.5` is 0.5). A key that a broken file repeats is there once,
/// with its last value.
std::string jsonText(const Value& value);

} // namespace stet::cli
