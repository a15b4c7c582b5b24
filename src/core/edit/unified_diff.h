#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Returns the changes from one text to another in the format of `diff -u`, with three lines of context; empty for
/// equal texts. `name` is the file's name, before and after.
std::string unifiedDiff(std::string_view name, std::string_view oldText, std::string_view newText);

} // namespace stet
