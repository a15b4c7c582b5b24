#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>

#include <time.h>

namespace stet::bench {

namespace {

double processorSeconds()
{
    timespec now = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

Took measured(const std::function<void()>& work)
{
    const auto processor = processorSeconds();
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    return {wall.count(), processorSeconds() - processor};
}

void Best::add(const Took& next)
{
    took.wall = std::min(took.wall, next.wall);
    took.processor = std::min(took.processor, next.processor);
}

} // namespace stet::bench
