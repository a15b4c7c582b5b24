#pragma once

#include <string_view>

namespace stet {

/// The first place of a text, in UTF-8, that was UTF-8 once, was read as Windows-1252 or Latin-1, and was written as
/// UTF-8 again; also what a reader puts for bytes that it cannot read. Empty where there is none. What could be the end
/// of a word in capitals with a mark behind it is none.
std::string_view garbledIn(std::string_view text);

} // namespace stet
