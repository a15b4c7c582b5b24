#pragma once

#include "core/document/front_matter.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// The style of a block scalar whose form is simple enough that all readers agree on it, nullopt for any other.
///
/// `written` goes from `|` or `>` to the end of its last line, no line break behind it. Understood are `|` and `>`,
/// with `-` or `+`, without an indentation indicator or a comment, over lines of one indentation; deeper lines are text
/// in `|` only.
std::optional<ScalarStyle> blockScalarStyle(std::string_view written);

/// The text of a block scalar for which blockScalarStyle() has an answer. Line breaks are `\n`.
std::string decodeBlockScalar(std::string_view written);

/// A block scalar with another text in the style and indentation of `kept`, an understood one, its lines ended by `\n`.
/// nullopt where the text cannot be written so.
std::optional<std::string> encodeBlockScalar(std::string_view text, std::string_view kept);

} // namespace stet
