#pragma once

#include "core/document/key_path.h"

#include <optional>
#include <string_view>

namespace stet {

/// Returns the rank of a key among its neighbors in the usual order of articles: smaller comes earlier. `mapKey` is the
/// key of its map (for maps in a list, the list's key), empty at the top level. nullopt for keys without a rank.
std::optional<int> fieldRank(std::string_view mapKey, std::string_view key);

/// Whether a field is known to have a single value, as title, and so must not become a list.
bool isSingleField(const KeyPath& field);

} // namespace stet
