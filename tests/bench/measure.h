#pragma once

#include <functional>

namespace stet::bench {

/// How long a piece of work took, in seconds.
struct Took
{
    double wall = 0;
    double processor = 0; ///< user and system time of all threads: what others on the machine change less
};

Took measured(const std::function<void()>& work);

/// The least of both times seen so far: what disturbed the others is not part of the work.
struct Best
{
    Took took{.wall = 1e9, .processor = 1e9};
    void add(const Took& next);
};

/// Measurements are taken so often, those that are compared in turns.
inline constexpr int repetitions = 3;

} // namespace stet::bench
