#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Returns the clean HTML of a page with what another version of it says: words that are gone there in `<del>`, words
/// that are new there in `<ins>`.
std::string withMarkedChanges(std::string_view html, std::string_view other);

} // namespace stet
