#include "tests/bench/gap_probe.h"

#include <algorithm>
#include <utility>

#include <time.h>

namespace stet::bench {

namespace {

double threadSeconds()
{
    timespec now = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

GapProbe::GapProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(5);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_since.start();
    m_ownBefore = threadSeconds();
    m_timer.start();
}

void GapProbe::tick()
{
    const auto own = threadSeconds();
    m_largest.wall = std::max(m_largest.wall, static_cast<double>(m_since.nsecsElapsed()) * 1e-9);
    m_largest.own = std::max(m_largest.own, own - m_ownBefore);
    m_ownBefore = own;
    m_since.restart();
}

Gap GapProbe::take()
{
    tick(); // what runs now may not have let the timer tick
    return std::exchange(m_largest, {});
}

} // namespace stet::bench
