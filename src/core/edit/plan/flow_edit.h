#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

#include <string>

namespace stet {

// Edits within brackets and braces: the commas come and go with the items, comments and line breaks stay.

/// Inserts an item, or an entry with its key, before the child at `index` of a list or map in flow style, or at its
/// end if the index is the number of its children. Where its neighbor begins a line, so does the new one.
TextEdits planFlowInsertion(
    const Document& document, NodeId container, std::uint32_t index, const std::string& written);

/// Removes an item or entry of a list or map in flow style.
TextEdits planFlowRemoval(const Document& document, NodeId id);

/// Gives an item or entry of a list or map in flow style another value; an entry without colon gets one.
TextEdits planFlowReplacement(const Document& document, NodeId id, const std::string& written);

/// Returns the space that a new value needs where a comment is glued to the old one, as in `"a"#b`; else nothing.
std::string spaceBeforeComment(const Document& document, std::uint32_t valueEnd);

/// Returns a value, given in the form of written_value.h, as it can stand in brackets.
std::string writtenInFlow(const std::string& written);

} // namespace stet
