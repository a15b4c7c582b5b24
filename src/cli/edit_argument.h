#pragma once

#include "cli/argument_error.h"
#include "core/edit/field_change.h"

#include <string_view>
#include <variant>

namespace stet::cli {

// An edit is a key path and an operator: `=`, `:=`, `!` at the end, `+=`, `-=`, or `~s` with a delimiter. The operator
// that begins first outside quotation marks wins, so keys ending in `+`, `-` or `~` are quoted.

/// Whether an argument of `set` is an edit rather than a path.
bool looksLikeEdit(std::string_view argument);

/// Reads `PATH=VALUE`, `PATH:=TEXT`, `PATH!`, `PATH+=VALUE`, `PATH-=VALUE` or `PATH~s/OLD/NEW/FLAGS`; the argument must
/// look like an edit.
///
/// The spelling of VALUE decides its type, as in typeOfPlain(), where a field holds no text; one entirely in quotes is
/// the text within. Any ASCII punctuation that a key path has no use for, such as `/`, `|` or `#`, is a delimiter; in
/// OLD and NEW it has a `\` before it. FLAGS: `g` for all occurrences, `i` to ignore case, `l` to take OLD and NEW
/// literally. Errors: an item that is a collection (it begins with `[` or `{`), a bad escape in double quotes, invalid
/// UTF-8, and for `~s` a missing delimiter, unknown flags and the errors of TextReplacement::make().
std::variant<FieldChange, ArgumentError> parseEdit(std::string_view argument);

} // namespace stet::cli
