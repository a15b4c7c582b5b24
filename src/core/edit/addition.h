#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

namespace stet {

// `written` is a value in the form of written_value.h. The paths lead to what the caller has looked up; errors carry
// the path and line to blame.

/// The lines that add a missing field, placed by the order of the field table and indented like their neighbours. Maps
/// missing on the way are made, list items never; an index equal to the size of a list appends.
/// Errors: NotAContainer, IndexOutOfRange, OpaqueField.
Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written);

/// Puts an item before the one at `index` of a list, which is there. Error: OpaqueField, where the list cannot hold it.
Result<TextEdits> planInsertion(const Document& document, NodeId list, std::uint32_t index, const std::string& written);

} // namespace stet
