#pragma once

#include "core/query/query.h"

#include <optional>
#include <string_view>

namespace stet {

/// The meaning of a date in a query.
struct QueryDate
{
    TimeRange period; ///< a year, month, day or second; of an age: the moment that long ago
    bool isAge = false;
};

/// Reads `2022`, `2022-02`, `2022-02-01`, a date with a time, `today`, `yesterday`, or an age: `12h`, `7d`, `2w`, `3m`
/// (months of the calendar), `1y`. All in UTC; `now` in seconds since 1970.
std::optional<QueryDate> parseQueryDate(std::string_view text, std::int64_t now);

} // namespace stet
