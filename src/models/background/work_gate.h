#pragma once

#include <condition_variable>
#include <mutex>

namespace stet {

/// Holds up low-priority work while a person waits for other work: both would compete for memory, whatever the priority
/// of their threads. For any threads.
class WorkGate
{
public:
    void close();
    void open();
    /// Waits while the gate is closed, at most a quarter of a second, so that no work is blocked forever.
    void pass();

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isClosed = false;
};

} // namespace stet
