#pragma once

#include "core/document/front_matter.h"
#include "core/document/value.h"

#include <string_view>

namespace stet {

/// Returns the value of a Scalar node: decoded, with its type. `bytes` is the whole file.
Value scalarValue(const FrontMatter& tree, std::string_view bytes, const Node& node);

/// Returns the value of a node with all its contents, as Psych loads it: aliases are what they stand for (null within
/// themselves), `<<` has brought its entries, of repeated keys the last counts. A key that is a list or a map is its
/// text as written, an empty key `~`. The reader has made sure that this ends.
Value nodeValue(const FrontMatter& tree, std::string_view bytes, NodeId id);

} // namespace stet
