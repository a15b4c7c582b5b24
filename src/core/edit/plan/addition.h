#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

namespace stet {

// `written` is a value in the form of written_value.h. The caller has looked up what the paths lead to; errors carry
// the path and line to blame.

/// Adds a missing field, placed in the order of the field table and indented like its neighbors. Also adds maps missing
/// on the way, but no list items; an index equal to the size of a list appends. Where `<<` brings fields, the new one
/// stands behind it, so that it counts. Errors: NotAContainer, IndexOutOfRange, SharedValue.
Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written);

/// Inserts an item before the one at `index` of a list, or at its end if the index is its size.
TextEdits planInsertion(const Document& document, NodeId list, std::uint32_t index, const std::string& written);

} // namespace stet
