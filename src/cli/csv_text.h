#pragma once

#include <string>
#include <string_view>

namespace stet::cli {

/// A cell of a CSV file (RFC 4180), quoted where it must be. One that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, which a spreadsheet would take for a formula, gets a `'` before it.
std::string csvCell(std::string_view text);

} // namespace stet::cli
