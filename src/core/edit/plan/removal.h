#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

#include <optional>
#include <vector>

namespace stet {

/// Removes a field or item: its lines, with the comments that belong to it, or in flow style its place between the
/// commas. A map or list that loses its last entry stays, as `{}` or `[]`.
TextEdits planRemoval(const Document& document, NodeId id);

/// Removes several entries of one map, given in the order of the file; nullopt if that cannot be done in one step, as
/// in flow style.
std::optional<TextEdits> planRemovals(const Document& document, const std::vector<NodeId>& entries);

/// Returns the entries of a map that have the key of this one, in the order of the file.
std::vector<NodeId> entriesLike(const FrontMatter& tree, NodeId entry, std::string_view bytes);

/// Moves the item at `from` of a list to `to`, with its own comments; in flow style, or where items share their line
/// with the dash of another list, comments stay where they are.
TextEdits planMove(const Document& document, NodeId list, std::uint32_t from, std::uint32_t to);

} // namespace stet
