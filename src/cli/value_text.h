#pragma once

#include "core/document/value.h"

#include <string>

namespace stet::cli {

/// A value as one cell of a table, in UTF-8: booleans as true and false, null as nothing, lists of single values with
/// ", " between them, all other collections as JSON. May hold line breaks and control characters.
std::string cellText(const Value& value);

} // namespace stet::cli
