#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace stet {

/// A part of a list, by its places.
struct Part
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Parts of about the same size, one for each core; a short list is one part, as threads cost more than it does. Never
/// empty.
inline std::vector<Part> partsOfList(std::size_t count)
{
    constexpr std::size_t least = 4096;
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const auto parts = std::clamp<std::size_t>(count / least, 1, cores);
    std::vector<Part> out;
    for (std::size_t i = 0; i < parts; ++i)
        out.push_back({count * i / parts, count * (i + 1) / parts});
    return out;
}

/// Does work(i) for each of `count` parts, each in a thread of its own but the first, and returns when all are done.
/// The work must not throw.
template <typename Work>
void forEachPart(std::size_t count, Work work)
{
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < count; ++i)
        threads.emplace_back([&work, i] { work(i); });
    work(0);
}

} // namespace stet
