#pragma once

#include "core/query/query_reader.h"

#include <optional>
#include <string_view>

namespace stet {

/// The comparison between the colon of a field and a value.
enum class Comparison : std::uint8_t
{
    None,
    Equal, ///< `=`
    Less,
    AtMost,
    Greater,
    AtLeast,
};

/// Reads the comparison here, if there is one, and moves past it.
Comparison takeComparison(QueryReader& reader);

/// Whether a text has the form `a..b`, `a..<b`, `a..` or `..b`.
bool isRange(std::string_view text);

/// Returns the numbers that a comparison with `text`, or a range, means; nullopt if it is not a number.
std::optional<NumberRange> numberRange(Comparison comparison, std::string_view text);

/// Returns the times that a comparison with `text`, or a range, means; nullopt if it is not a date. An age is compared
/// as an age: `<7d` means younger than seven days, and so does `7d` alone.
std::optional<TimeRange> timeRange(Comparison comparison, std::string_view text, std::int64_t now);

} // namespace stet
