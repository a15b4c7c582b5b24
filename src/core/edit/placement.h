#pragma once

#include "document/document.h"
#include "edit/text_edit.h"

namespace stet {

// Where lines and list items come and go. `written` is a value in the form of written_value.h. The paths lead to what
// the caller has looked up; errors carry the path and line to blame.

/// The lines that add a missing field, placed by the order of the field table and indented like their neighbours. Maps
/// missing on the way are made, list items never; an index equal to the size of a list appends.
/// Errors: NotAContainer, IndexOutOfRange, OpaqueField.
Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written);

/// Puts an item before the one at `index` of a list, which is there. Error: OpaqueField, where the list cannot hold it.
Result<TextEdits> planInsertion(const Document& document, NodeId list, std::uint32_t index, const std::string& written);

/// Takes the lines of a field or item away, with the comment lines directly above it. A map or list that loses its last
/// entry stays, as `{}` or `[]`.
TextEdits planRemoval(const Document& document, NodeId id);

/// Takes the item at `from` of a list to `to`, with its own comments. Error: OpaqueField, where it shares its line with
/// the dash of another list.
Result<TextEdits> planMove(const Document& document, NodeId list, std::uint32_t from, std::uint32_t to);

} // namespace stet
