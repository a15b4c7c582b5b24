#pragma once

#include "core/query/query_reader.h"

#include <optional>
#include <string_view>

namespace stet {

/// What stands between the colon of a field and a size.
enum class Comparison : std::uint8_t
{
    None,
    Equal, ///< `=`
    Less,
    AtMost,
    Greater,
    AtLeast,
};

/// Reads the comparison that stands here, if there is one, and goes on behind it.
Comparison takeComparison(QueryReader& reader);

/// Whether a text is of the form `a..b`, `a..<b`, `a..` or `..b`.
bool isRange(std::string_view text);

/// The numbers that are meant by a comparison with `text`, or by a range; nullopt where it is no number.
std::optional<NumberRange> numberRange(Comparison comparison, std::string_view text);

/// The times that are meant by a comparison with `text`, or by a range; nullopt where it is no date. An age is
/// compared as an age: `<7d` is what is younger than seven days, and so is `7d` alone.
std::optional<TimeRange> timeRange(Comparison comparison, std::string_view text, std::int64_t now);

} // namespace stet
