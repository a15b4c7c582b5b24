#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Encodes another text in the style and indentation of the block scalar `kept`, with its indicators and the comment in
/// its first line. Both in the form of written_value.h. nullopt if the text cannot be written so, or readers would
/// disagree on it.
std::optional<std::string> encodeBlockText(std::string_view text, std::string_view kept);

} // namespace stet
