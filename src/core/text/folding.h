#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Folds a text for comparison in search and sorting: removes case, accents and runs of spaces; UTF-8. Invalid UTF-8
/// becomes U+FFFD.
std::string foldText(std::string_view utf8);

/// Whether a text equals its folded form, as file names mostly do; false also if that would take a closer look.
bool isFolded(std::string_view utf8);

} // namespace stet
