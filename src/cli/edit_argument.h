#pragma once

#include "cli/argument_error.h"
#include "core/edit/field_change.h"

#include <string_view>
#include <variant>

namespace stet::cli {

/// Whether an argument of `set` is an edit, not a path: a key path, and then `=`, `:=` or a last `!`.
bool looksLikeEdit(std::string_view argument);

/// Reads `PATH=VALUE`, `PATH:=TEXT` or `PATH!`; the argument must look like an edit.
///
/// VALUE is typed by its spelling, as typeOfPlain() does; one that is wholly in quotes is the text within. Mistakes: a
/// collection (it begins with `[` or `{`), a bad escape in double quotes, and what is no UTF-8.
std::variant<FieldChange, ArgumentError> parseEdit(std::string_view argument);

} // namespace stet::cli
