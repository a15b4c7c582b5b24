#pragma once

#include "models/background/background_task.h"

#include <deque>
#include <optional>
#include <utility>

namespace stet {

/// Runs acts in the background one after the other, in request order. Lives on the GUI thread; declare it last in its
/// owner.
template <typename Act>
class InOrder
{
public:
    /// Called on the GUI thread at the act's turn; returns the work for the background thread.
    using Begin = std::function<BackgroundTask::Work(Act&)>;
    /// Called on the GUI thread when that work is done.
    enum class Next
    {
        Done, ///< the act is over
        Again, ///< it gets another turn before the waiting acts
    };
    using End = std::function<Next(Act&)>;

    /// Calls `idle` whenever the last act is over.
    InOrder(Begin begin, End end, std::function<void()> idle = {})
        : m_begin(std::move(begin))
        , m_end(std::move(end))
        , m_idle(std::move(idle))
    {
    }

    void add(Act act)
    {
        m_waiting.push_back(std::move(act));
        if (!m_current)
            startNext();
    }
    bool isBusy() const { return m_current || !m_waiting.empty(); }
    /// Returns the current act, or null. Valid until the act is over.
    Act* current() { return m_current ? &*m_current : nullptr; }
    const Act* current() const { return m_current ? &*m_current : nullptr; }
    /// Asks the current act to end early; its end is handled as usual.
    void requestStop() { m_task.requestStop(); }
    /// Removes and returns the acts that have not begun.
    std::deque<Act> takeWaiting() { return std::exchange(m_waiting, {}); }

private:
    void startNext()
    {
        m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        run();
    }

    void run()
    {
        m_task.start(m_begin(*m_current), [this] {
            if (m_end(*m_current) == Next::Again) {
                run();
                return;
            }
            m_current.reset();
            if (!m_waiting.empty())
                startNext();
            else if (m_idle)
                m_idle();
        });
    }

    Begin m_begin;
    End m_end;
    std::function<void()> m_idle;
    std::deque<Act> m_waiting;
    std::optional<Act> m_current;
    BackgroundTask m_task;
};

} // namespace stet
