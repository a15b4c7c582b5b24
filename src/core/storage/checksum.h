#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// Detects damaged bytes: XXH3, 64 bits. Not against adversaries.
std::uint64_t checksum(std::string_view bytes);

} // namespace stet
