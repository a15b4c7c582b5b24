#pragma once

#include "models/background/background_task.h"

#include <deque>
#include <optional>
#include <utility>

namespace stet {

/// Does acts in the background one after the other, in the order in which they were asked for. Lives on the GUI thread;
/// declare it last in its owner.
template <typename Act>
class InOrder
{
public:
    /// Called on the GUI thread when it is the act's turn: what a thread of its own is to do.
    using Begin = std::function<BackgroundTask::Work(Act&)>;
    /// Called on the GUI thread when that has been done.
    enum class Next
    {
        Done, ///< the act is over
        Again, ///< it has another turn before the acts that wait
    };
    using End = std::function<Next(Act&)>;

    /// `idle` is called whenever the last act is over.
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
    /// The act that is under way; null when none is. Valid until it is over.
    Act* current() { return m_current ? &*m_current : nullptr; }
    const Act* current() const { return m_current ? &*m_current : nullptr; }
    /// Asks the act that is under way to end early; it still ends as any other.
    void requestStop() { m_task.requestStop(); }
    /// Lets go of the acts that have not begun.
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
