#pragma once

#include "core/document/document.h"

#include <optional>
#include <string_view>

namespace stet {

/// The top-level key of opaque ciphertext, which no edit may change.
inline constexpr std::string_view protectedKey = "secured";

/// Returns an error about a field, with the line of its node if there is one.
Error refusalOf(ErrorCode code, const KeyPath& path, const Node* node = nullptr);

/// Returns the node of a field that may be edited; noNode if the field is missing, or only a `<<` brings it. Errors:
/// the document's refusal; Protected, for `secured` and everything in it; CollectionKey, for an entry whose key is a
/// list or a map; SharedValue, for a path that leads through an alias or into what a `<<` brings; NotAContainer, for
/// the empty path.
Result<NodeId> fieldAt(const Document& document, const KeyPath& path);

/// Returns the entry `<<` whose value for a key counts in a map, whether the map has the key itself above it or not;
/// noNode if there is none.
NodeId mergeThatBrings(const Document& document, NodeId map, std::string_view key);

/// Returns the map from which an entry `<<` brings a key, the last of several.
NodeId mapThatBrings(const Document& document, NodeId merge, std::string_view key);

} // namespace stet
