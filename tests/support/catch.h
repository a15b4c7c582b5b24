#pragma once

// Catch2 as Debian 12 (2.13) and Debian 13 (3.7) have it. A main.cpp that runs Catch::Session defines
// STET_CATCH_SESSION.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx; // where version 2 has it
using Catch::Generators::from_range;

namespace stet::test {

inline auto containsText(const std::string& text)
{
    return Catch::Matchers::ContainsSubstring(text);
}
} // namespace stet::test
#else
#ifdef STET_CATCH_SESSION
#define CATCH_CONFIG_RUNNER
#endif
#include <catch2/catch.hpp>
namespace stet::test {

inline auto containsText(const std::string& text)
{
    return Catch::Matchers::Contains(text);
}
} // namespace stet::test
#endif
