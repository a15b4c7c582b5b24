#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/text/result.h"

namespace stet {

/// A character in front matter on which YAML readers differ or that none of them allows.
struct BadCharacter
{
    ErrorCode code; ///< InvalidUtf8, NulByte, ControlCharacter or LoneCarriageReturn
    std::size_t offset; ///< in bytes from the beginning of the text
};

/// Returns the first bad character of a text; nullopt if there is none. Allows tabs, line feeds, and CR before LF.
std::optional<BadCharacter> findBadCharacter(std::string_view text);

} // namespace stet
