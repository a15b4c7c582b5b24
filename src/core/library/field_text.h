#pragma once

#include "core/library/field_column.h"

#include <string>

namespace stet {

/// Returns a value as one line: scalars as they are, list items separated by commas, maps and nested lists in a short
/// form. Empty if there is no value. This is article text: not printable as it is. A text longer than `enough` bytes
/// may be cut after them, even within a character.
std::string fieldText(const FieldValue& value, std::size_t enough = std::string::npos);

/// As fieldText(), with the contents of maps and lists: `{name: Ann, tags: [a, b]}`.
std::string fieldDetail(const FieldValue& value, std::size_t enough = std::string::npos);

} // namespace stet
