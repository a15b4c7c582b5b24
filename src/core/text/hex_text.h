#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns a number as 16 hexadecimal digits in lower case.
std::string hexText(std::uint64_t number);
/// Reads 16 hexadecimal digits; nullopt if the text is anything else.
std::optional<std::uint64_t> hexNumber(std::string_view text);

} // namespace stet
