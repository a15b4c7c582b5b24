#include "core/parallel/parallel_for.h"

#include <algorithm>

namespace stet {

void parallelFor(std::size_t count, std::size_t batch, const std::function<void(Part)>& work, const Stop& stop)
{
    parallelForOwn(
        count, batch, [&] { return std::cref(work); }, stop);
}

void parallelForOwn(
    std::size_t count, std::size_t batch, const std::function<std::function<void(Part)>()>& newWork, const Stop& stop)
{
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        const auto work = newWork();
        while (!stop.isRequested()) {
            const auto begin = next.fetch_add(batch);
            if (begin >= count)
                return;
            work({begin, std::min(begin + batch, count)});
        }
    };
    const auto parts = (count + batch - 1) / batch;
    const Workers others(std::min(parts, coreCount()) - std::min<std::size_t>(parts, 1), loop);
    loop();
}

std::size_t evenBatch(std::size_t count)
{
    constexpr std::size_t least = 4096;
    const auto parts = std::clamp<std::size_t>(count / least, 1, coreCount());
    return std::max<std::size_t>(1, (count + parts - 1) / parts);
}

} // namespace stet
