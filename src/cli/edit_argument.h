#pragma once

#include "cli/argument_error.h"
#include "core/edit/field_change.h"

#include <string_view>
#include <variant>

namespace stet::cli {

/// Whether an argument of `set` is an edit rather than a path: a key path followed by `=`, `:=` or a final `!`.
bool looksLikeEdit(std::string_view argument);

/// Reads `PATH=VALUE`, `PATH:=TEXT` or `PATH!`; the argument must look like an edit.
///
/// The spelling of VALUE decides its type, as in typeOfPlain(); one entirely in quotes is the text within. Errors: a
/// collection (it begins with `[` or `{`), a bad escape in double quotes, invalid UTF-8.
std::variant<FieldChange, ArgumentError> parseEdit(std::string_view argument);

} // namespace stet::cli
