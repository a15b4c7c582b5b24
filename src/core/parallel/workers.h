#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace stet {

/// Returns the number of cores of this machine, at least 1.
std::size_t coreCount();

/// Threads that run in parallel to their owner. The destructor waits until all have ended.
class Workers
{
public:
    /// Runs `work` in `count` threads, each of which calls it once. It must not throw.
    Workers(std::size_t count, const std::function<void()>& work);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    ~Workers();

private:
    struct Threads;
    std::unique_ptr<Threads> m_threads;
};

} // namespace stet
