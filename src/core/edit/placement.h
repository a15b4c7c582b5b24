#pragma once

#include "document/document.h"
#include "edit/text_edit.h"

namespace stet {

/// The lines that add a missing field, placed by the order of the field table and indented like their neighbours.
/// `written` is the value as it is to stand in the file. Maps missing on the way are made, list items never; an index
/// equal to the size of a list appends.
/// Errors: NotAContainer, IndexOutOfRange, OpaqueField.
Result<TextEdits> planAddition(const Document& document, const KeyPath& path, const std::string& written);

/// Takes the lines of a field or item that is there away, with the comment lines directly above it. A map or list that
/// loses its last entry stays, as `{}` or `[]`.
Result<TextEdits> planRemoval(const Document& document, const KeyPath& path);

} // namespace stet
