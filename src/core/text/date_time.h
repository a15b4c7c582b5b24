#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

inline constexpr std::int64_t secondsPerDay = 86'400;

/// Parses a date as in front matter into seconds since 1970-01-01 UTC: RFC 3339, and what Jekyll and Hugo also accept
/// (a date alone, a space instead of `T`, no seconds, `+0100` and `+01`, `UTC` and `GMT`, a space before the offset;
/// with a time, month, day and hour of one digit). Without an offset the time is UTC. nullopt if the text is not a
/// date, or not an existing one, as 31 February.
std::optional<std::int64_t> parseDateTime(std::string_view text);

/// Writes another time in the format of a written date: with its separators, its seconds or none, and its offset. A
/// date alone gets a time, in UTC, unless that is midnight; every part gets all its digits. A text that is not a date
/// is replaced by RFC 3339 in UTC. `seconds`: since 1970-01-01 UTC, of the years 0 to 9999.
std::string withTime(std::string_view written, std::int64_t seconds);

} // namespace stet
