#pragma once

#include "core/document/document.h"
#include "core/document/key_path.h"

#include <optional>
#include <vector>

namespace stet {

/// Finds the items of one list in another version of it: for each item of `ours` its index in `theirs`, or nullopt.
/// Matches equal values first, then maps with the same address or name, then items changed in place.
std::vector<std::optional<std::uint32_t>> matchItems(const std::vector<Value>& ours, const std::vector<Value>& theirs);

/// Returns the path in `theirs` to what `path` leads to in `ours`, item by item; nullopt if a list on the way has lost
/// the item. An index just past the end of a list, for an added item, stays just past the end.
std::optional<KeyPath> matchPath(const Document& ours, const KeyPath& path, const Document& theirs);

} // namespace stet
