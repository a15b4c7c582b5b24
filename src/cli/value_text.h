#pragma once

#include "core/document/value.h"

#include <string>

namespace stet::cli {

/// Returns a value as one table cell, in UTF-8: booleans as true and false, null as an empty text, lists of single
/// values joined by ", ", all other collections as JSON. May contain line breaks and control characters.
std::string cellText(const Value& value);

} // namespace stet::cli
