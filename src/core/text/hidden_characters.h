#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// A character that a reader cannot see, but that hides or reorders what stands beside it.
struct HiddenCharacter
{
    std::size_t offset = 0; ///< in bytes from the beginning of the text
    std::size_t size = 0; ///< in bytes
    char32_t character = 0;
};

/// Returns the first such character of a UTF-8 text from an offset on; nullopt if there is none: controls of the
/// writing direction, zero-width and filler characters, soft hyphens, tags. A joiner between two characters beyond
/// ASCII is none, as scripts and emoji need it, nor are the tags of a flag.
std::optional<HiddenCharacter> findHidden(std::string_view utf8, std::size_t from = 0);

/// As `U+202E`.
std::string codePointName(char32_t character);

/// Returns the text with each such character as `[U+202E]`.
std::string withHiddenShown(std::string_view utf8);

} // namespace stet
