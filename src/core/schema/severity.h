#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet {

/// How serious a finding or a configuration error is.
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
