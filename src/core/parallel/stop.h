#pragma once

#include <atomic>
#include <memory>

namespace stet {

/// Tells running work, which checks it now and then, to end early. A default Stop is never requested. Cheap to copy;
/// any thread may check it.
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

/// Requests a stop, permanently, of all work that has its Stop.
class StopSource
{
public:
    void request() { m_flag->store(true, std::memory_order_relaxed); }
    Stop stop() const { return Stop(m_flag); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace stet
