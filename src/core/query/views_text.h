#pragma once

#include "core/query/saved_views.h"

#include <string>
#include <string_view>

namespace stet {

// The text of a views file: JSON, indented by two spaces, one key or column per line.
//
//   {
//     "version": 1,
//     "views": [
//       {
//         "name": "Weak",
//         "query": "quality:<50",
//         "columns": [
//           {"key": "title", "width": 320}
//         ],
//         "sort": {"column": "date", "descending": true},
//         "dense": false
//       }
//     ]
//   }
//
// `columns` and `sort` may be missing. An edit changes only the bytes it is about; everything else, known or not, stays
// unchanged.

/// The text of a file without views.
std::string_view emptyViewsText();

/// Reads a text; `path` is only copied to the result. Errors: JsonSyntax, NulByte, NotAViewsFile (these three: nothing
/// is read, and the text cannot be edited); NewerViews, NotAView, BadViewPart, DuplicateKey, DuplicateView,
/// ViewNameTooLong, ViewQueryTooLong, TooManyViews.
ViewsFile parseViews(std::string_view text, const std::string& path = {});

// The edits return the new text. isSameViewName() compares the names. Errors of all: those that make the text
// uneditable, see above; NoSuchView.

/// Adds a view at the end. Errors: as checkView(); DuplicateView, TooManyViews.
Result<std::string> withAdded(std::string_view text, const SavedView& view);
/// Replaces the view `name` by `view`, its name included. Errors: as checkView(); DuplicateView.
Result<std::string> withReplaced(std::string_view text, std::string_view name, const SavedView& view);
/// Errors: as checkView(); DuplicateView.
Result<std::string> withRenamed(std::string_view text, std::string_view name, std::string_view newName);
Result<std::string> withRemoved(std::string_view text, std::string_view name);
/// Moves a view to index `place` among the views read, from 0; beyond the end means last.
Result<std::string> withMoved(std::string_view text, std::string_view name, std::size_t place);

/// Checks whether a view can be saved. Errors: NotAView (no name, or only spaces), ViewNameTooLong, ViewQueryTooLong,
/// BadViewPart.
Result<Done> checkView(const SavedView& view);

} // namespace stet
