#pragma once

#include "core/library/field_column.h"

#include <string>

namespace stet {

/// A value in a line: scalars as they are, the items of a list with commas between them, maps and lists in lists in a
/// short form. Empty where there is nothing. Article text: not printable as it is. A text that is longer than `enough`
/// bytes may be cut behind them, within a character too.
std::string fieldText(const FieldValue& value, std::size_t enough = std::string::npos);

/// As fieldText(), with all that lies in maps and lists: `{name: Ann, tags: [a, b]}`.
std::string fieldDetail(const FieldValue& value, std::size_t enough = std::string::npos);

} // namespace stet
