#pragma once

#include <random>
#include <string>

namespace stet::test {

using Random = std::mt19937; // the same numbers on every machine, unlike the standard's distributions

/// A number from 0 to limit - 1.
inline std::uint32_t below(Random& random, std::uint32_t limit)
{
    return static_cast<std::uint32_t>(random() % limit);
}

/// Front matter without its fences, ended by a line break: maps and lists in all styles people and programs write, with
/// comments and blank lines, now and then with what the scanner does not look into. Not all of it is correct YAML.
std::string randomFrontMatter(Random& random);

/// The text with one to three accidents: a line cut, doubled or moved, an indentation changed, bytes flipped.
std::string mutated(std::string text, Random& random);

} // namespace stet::test
