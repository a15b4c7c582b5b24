#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string_view>

namespace stet::test {

using Random = std::mt19937; // the same numbers on every machine, unlike the standard's distributions

/// A number from 0 to limit - 1.
inline std::uint32_t below(Random& random, std::uint32_t limit)
{
    return static_cast<std::uint32_t>(random() % limit);
}

inline bool chance(Random& random, std::uint32_t percent)
{
    return below(random, 100) < percent;
}

template <std::size_t size>
std::string_view oneOf(Random& random, const std::array<std::string_view, size>& words)
{
    return words[below(random, size)];
}

} // namespace stet::test
