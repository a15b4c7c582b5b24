#pragma once

#include "library/field_column.h"

#include <optional>
#include <string>

namespace stet {

/// A value in a line: scalars as they are, the items of a list with commas between them, maps and lists in lists in a
/// short form. Empty where there is nothing. Article text: not printable as it is.
std::string fieldText(const FieldValue& value);

/// As fieldText(), with all that lies in maps and lists: `{name: Ann, tags: [a, b]}`.
std::string fieldDetail(const FieldValue& value);

/// Of an Int or Float that a double can hold; nullopt for all else.
std::optional<double> fieldNumber(const FieldValue& value);

} // namespace stet
