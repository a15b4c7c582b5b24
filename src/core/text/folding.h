#pragma once

#include <string>
#include <string_view>

namespace stet {

/// A text in the form in which texts are compared for search and order: without case, accents and runs of spaces, in
/// UTF-8. Invalid UTF-8 becomes U+FFFD.
std::string foldText(std::string_view utf8);

/// Whether a text is its own folded form, as file names mostly are; false also where that would take a closer look.
bool isFolded(std::string_view utf8);

} // namespace stet
