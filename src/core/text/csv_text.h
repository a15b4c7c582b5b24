#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Returns a cell of a CSV file (RFC 4180), quoted if necessary. Puts a `'` before one that begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return, which a spreadsheet would take for a formula.
std::string csvCell(std::string_view text);

} // namespace stet
