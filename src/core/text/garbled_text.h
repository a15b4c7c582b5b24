#pragma once

#include <string_view>

namespace stet {

/// Returns the first part of a UTF-8 text that was read as Windows-1252 or Latin-1 and written as UTF-8 again, or a
/// replacement character for unreadable bytes. Empty if there is none. Ignores what could be the end of a word in
/// capitals with a mark after it.
std::string_view garbledIn(std::string_view text);

} // namespace stet
