#pragma once

#include <string>
#include <string_view>

namespace stet {

/// What leads from one text to another, as `diff -u` says it, with three lines around each change; empty for equal
/// texts. `name` is that of the file, before and after.
std::string unifiedDiff(std::string_view name, std::string_view oldText, std::string_view newText);

} // namespace stet
