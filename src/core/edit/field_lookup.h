#pragma once

#include "core/document/document.h"

#include <optional>
#include <string_view>

namespace stet {

/// The top-level key of opaque ciphertext, which no edit may touch.
inline constexpr std::string_view protectedKey = "secured";

/// An error about a field, with the line of its node where there is one.
Error refusalOf(ErrorCode code, const KeyPath& path, const Node* node = nullptr);

/// The node of a field that an edit may touch; noNode where the field is not there.
/// Errors: the document's refusal; Protected, for `secured` and all in it; OpaqueField, for what lies in an opaque
/// value or has a complex key; NotAContainer, for the empty path.
Result<NodeId> fieldAt(const Document& document, const KeyPath& path);

} // namespace stet
