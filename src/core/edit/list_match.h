#pragma once

#include "core/document/document.h"
#include "core/document/key_path.h"

#include <optional>
#include <vector>

namespace stet {

/// Which items of one list another version of it still has: for each item of `ours` its index in `theirs`, or nullopt.
/// The same value first, then a map with the same address or name, then what has changed in its place.
std::vector<std::optional<std::uint32_t>> matchItems(const std::vector<Value>& ours, const std::vector<Value>& theirs);

/// The path that leads in `theirs` to what `path` leads to in `ours`, item by item; nullopt where a list on the way has
/// lost the item. An index behind the last item of a list, where one would be added, stays behind the last.
std::optional<KeyPath> matchPath(const Document& ours, const KeyPath& path, const Document& theirs);

} // namespace stet
