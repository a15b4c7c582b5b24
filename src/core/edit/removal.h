#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

namespace stet {

/// Removes the lines of a field or item, with the comment lines directly above it. A map or list that loses its last
/// entry stays, as `{}` or `[]`.
TextEdits planRemoval(const Document& document, NodeId id);

/// Moves the item at `from` of a list to `to`, with its own comments. Error: OpaqueField, if it shares its line with
/// the dash of another list.
Result<TextEdits> planMove(const Document& document, NodeId list, std::uint32_t from, std::uint32_t to);

} // namespace stet
