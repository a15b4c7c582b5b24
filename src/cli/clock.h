#pragma once

#include <chrono>
#include <cstdint>

namespace stet::cli {

/// Returns the current time, in seconds since 1970-01-01 UTC.
inline std::int64_t secondsNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace stet::cli
