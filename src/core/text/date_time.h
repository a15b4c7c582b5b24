#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

inline constexpr std::int64_t secondsPerDay = 86'400;

/// Seconds since 1970-01-01 UTC of a date as front matter has it: RFC 3339, and what Jekyll and Hugo accept beside it
/// (a date alone, a space instead of `T`, no seconds, `+0100` and `+01`, `UTC` and `GMT`, a space before the offset;
/// with a time, month, day and hour of one digit). Without an offset the time is UTC. nullopt for what is no date or
/// one that does not exist, as 31 February.
std::optional<std::int64_t> parseDateTime(std::string_view text);

/// Another time in the way in which a date is written: with its separators, its seconds or none, and its offset. A date
/// alone gets a time, in UTC, where it is not midnight, and every part all its digits; what is no date is replaced by
/// RFC 3339 in UTC. `seconds`: since 1970-01-01 UTC, of the years 0 to 9999.
std::string withTime(std::string_view written, std::int64_t seconds);

} // namespace stet
