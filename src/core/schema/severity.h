#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet {

/// How much a finding or a mistake in a configuration matters.
enum class Severity : std::uint8_t
{
    Hint,
    Warning,
    Error
};

/// `hint`, `warning`, `error`.
std::string_view nameOf(Severity severity);
std::optional<Severity> severityNamed(std::string_view name);

} // namespace stet
