#pragma once

#include <optional>
#include <string_view>

namespace stet {

/// Where a key stands among its neighbours, by the order in which articles are written: the smaller the earlier.
/// `mapKey` is the key of the map it belongs to (of a list's key for the maps in that list), empty for the top level.
/// nullopt for keys that the order does not know.
std::optional<int> fieldRank(std::string_view mapKey, std::string_view key);

} // namespace stet
