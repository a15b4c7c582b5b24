#pragma once

#include "core/document/document.h"

#include <optional>
#include <string_view>

namespace stet {

/// The top-level key of opaque ciphertext, which no edit may change.
inline constexpr std::string_view protectedKey = "secured";

/// Returns an error about a field, with the line of its node if there is one.
Error refusalOf(ErrorCode code, const KeyPath& path, const Node* node = nullptr);

/// Returns the node of a field that may be edited; noNode if the field is missing. Errors: the document's refusal;
/// Protected, for `secured` and everything in it; OpaqueField, for anything within an opaque value or with a complex
/// key; NotAContainer, for the empty path.
Result<NodeId> fieldAt(const Document& document, const KeyPath& path);

} // namespace stet
