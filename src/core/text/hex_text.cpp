#include "core/text/hex_text.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace stet {

namespace {

constexpr std::size_t hexDigits = 16;

} // namespace

std::string hexText(std::uint64_t number)
{
    std::array<char, hexDigits + 1> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(number));
    return text.data();
}

std::optional<std::uint64_t> hexNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, 16);
    const bool isWhole = text.size() == hexDigits && read.ec == std::errc() && read.ptr == end;
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace stet
