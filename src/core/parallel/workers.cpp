#include "core/parallel/workers.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace stet {

std::size_t coreCount()
{
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

struct Workers::Threads
{
    std::vector<std::jthread> all; ///< joined when destroyed
};

Workers::Workers(std::size_t count, const std::function<void()>& work)
    : m_threads(std::make_unique<Threads>())
{
    for (std::size_t i = 0; i < count; ++i)
        m_threads->all.emplace_back(work);
}

Workers::~Workers() = default;

} // namespace stet
