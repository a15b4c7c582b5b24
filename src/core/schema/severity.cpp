#include "core/schema/severity.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::array<std::string_view, 3> severityNames{"hint", "warning", "error"};

} // namespace

std::string_view nameOf(Severity severity)
{
    return severityNames[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityNamed(std::string_view name)
{
    const auto* found = std::find(severityNames.begin(), severityNames.end(), name);
    return found == severityNames.end() ? std::nullopt
                                        : std::optional(static_cast<Severity>(found - severityNames.begin()));
}

} // namespace stet
