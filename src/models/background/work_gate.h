#pragma once

#include <condition_variable>
#include <mutex>

namespace stet {

/// Where work that has time waits for work that a person waits for: both would take the memory from each other,
/// whatever precedence their threads have. For any threads.
class WorkGate
{
public:
    void close();
    void open();
    /// Waits while the gate is closed; a quarter of a second at most, so that nobody waits for ever.
    void pass();

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isClosed = false;
};

} // namespace stet
