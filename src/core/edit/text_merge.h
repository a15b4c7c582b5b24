#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What two texts made of one, together: the lines that only one of them changed as that one has them. nullopt where
/// both changed the same lines, or put different ones at the same place.
std::optional<std::string> mergeTexts(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace stet
