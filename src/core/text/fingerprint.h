#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// Identifies a text: XXH3, 128 bits. Not against adversaries; before a write the bytes themselves are compared.
struct Fingerprint
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    static Fingerprint of(std::string_view bytes);
    bool operator==(const Fingerprint&) const = default;
};

} // namespace stet
