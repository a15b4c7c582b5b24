#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// Tells bytes that were damaged from whole ones: XXH3, 64 bits. Not for adversaries.
std::uint64_t checksum(std::string_view bytes);

} // namespace stet
