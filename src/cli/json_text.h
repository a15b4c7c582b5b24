#pragma once

#include "core/document/value.h"
#include "core/text/json_string.h"

#include <string>

namespace stet::cli {

/// Returns a value as JSON on one line, maps in file order. Numbers stay as written if JSON writes them so too, else
/// take JSON's spelling (`+5` is 5, `007` is 7, `.5` is 0.5). A key that a broken file repeats appears once, with its
/// last value.
std::string jsonText(const Value& value);

} // namespace stet::cli
