#include "models/background/work_gate.h"

#include <chrono>

namespace stet {

void WorkGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
}

void WorkGate::open()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = false;
    }
    m_opened.notify_all();
}

void WorkGate::pass()
{
    constexpr std::chrono::milliseconds longest(250);
    std::unique_lock lock(m_mutex);
    m_opened.wait_for(lock, longest, [this] { return !m_isClosed; });
}

} // namespace stet
