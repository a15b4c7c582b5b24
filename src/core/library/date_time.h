#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet {

/// Seconds since 1970-01-01 UTC of a date as front matter has it: RFC 3339, and what Jekyll and Hugo accept beside it
/// (a date alone, a blank instead of `T`, no seconds, `+0100`, a blank before the offset). Without an offset the time
/// is UTC. nullopt for what is no date or one that does not exist, as 31 February.
std::optional<std::int64_t> parseDateTime(std::string_view text);

} // namespace stet
