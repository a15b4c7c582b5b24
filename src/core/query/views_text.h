#pragma once

#include "core/query/saved_views.h"

#include <string>
#include <string_view>

namespace stet {

// The text of a file of views: JSON, two spaces an indentation, a key or a column a line.
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
// `columns` and `sort` may be missing. An edit changes the bytes of what it is about: all else stands, known or not.

/// A file without views.
std::string_view emptyViewsText();

/// Reads a text; `path` is only passed on. Mistakes: JsonSyntax, NulByte, NotAViewsFile (with these three nothing is
/// read, and the text cannot be edited); NewerViews, NotAView, BadViewPart, DuplicateKey, DuplicateView,
/// ViewNameTooLong, ViewQueryTooLong, TooManyViews.
ViewsFile parseViews(std::string_view text, const std::string& path = {});

// The edits yield the new text. Views are named as isSameViewName() compares. Errors of all: what keeps the text from
// being read, see above; NoSuchView.

/// Adds a view at the end. Errors: as checkView(); DuplicateView, TooManyViews.
Result<std::string> withAdded(std::string_view text, const SavedView& view);
/// Gives the view `name` all values of `view`, its name too. Errors: as checkView(); DuplicateView.
Result<std::string> withReplaced(std::string_view text, std::string_view name, const SavedView& view);
/// Errors: as checkView(); DuplicateView.
Result<std::string> withRenamed(std::string_view text, std::string_view name, std::string_view newName);
Result<std::string> withRemoved(std::string_view text, std::string_view name);
/// Moves a view to `place` among the views that were read, 0 being the first; a place beyond the last is the last.
Result<std::string> withMoved(std::string_view text, std::string_view name, std::size_t place);

/// What makes a view unfit to be saved: NotAView (no name, or only spaces), ViewNameTooLong, ViewQueryTooLong,
/// BadViewPart.
Result<Done> checkView(const SavedView& view);

} // namespace stet
