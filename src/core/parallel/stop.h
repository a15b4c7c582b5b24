#pragma once

#include <atomic>
#include <memory>

namespace stet {

/// What work asks now and then: whether it should end early. A default Stop is never requested. Cheap to copy; may be
/// asked from any thread.
class Stop
{
public:
    Stop() = default;

    bool isRequested() const { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class StopSource;
    explicit Stop(std::shared_ptr<const std::atomic<bool>> flag)
        : m_flag(std::move(flag))
    {
    }

    std::shared_ptr<const std::atomic<bool>> m_flag;
};

/// Requests a stop, once and for good, of all who hold its Stop.
class StopSource
{
public:
    void request() { m_flag->store(true, std::memory_order_relaxed); }
    Stop stop() const { return Stop(m_flag); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace stet
