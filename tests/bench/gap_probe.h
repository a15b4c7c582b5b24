#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace stet::bench {

/// How long the GUI thread leaves a timer of 5 ms waiting, in seconds.
struct Gap
{
    double wall = 0; ///< what a person waits at most
    double own
        = 0; ///< the most processor time of the thread itself between two ticks: not what others on the machine do
};

class GapProbe
{
public:
    GapProbe();
    /// The largest gap since the last call or the beginning.
    Gap take();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_ownBefore = 0;
    Gap m_largest;
};

} // namespace stet::bench
