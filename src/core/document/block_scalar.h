#pragma once

#include "core/document/front_matter.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns the style of a block scalar whose form is simple enough that all readers agree on it; nullopt for any other.
///
/// `written` runs from `|` or `>` to the end of its last line, without that line break. Supported are `|` and `>`, with
/// `-` or `+`, without an indentation indicator or a comment, over lines of one indentation; in `|`, deeper lines are
/// text too.
std::optional<ScalarStyle> blockScalarStyle(std::string_view written);

/// Decodes a block scalar that blockScalarStyle() supports. Line breaks are `
/// `.
std::string decodeBlockScalar(std::string_view written);

} // namespace stet
