#pragma once

#include "core/parallel/stop.h"
#include "core/parallel/workers.h"

namespace stet {

/// Part of a list: the places from `begin` up to, and without, `end`.
struct Part
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Calls work(part) for each part of 0 to `count`, `batch` places at a time, on all cores, and returns when all parts
/// are done. The calling thread works too; a list of one batch starts no thread. No part begins once a stop is
/// requested. `work` is called by several threads at once and must not throw. `batch` is at least 1.
void parallelFor(std::size_t count, std::size_t batch, const std::function<void(Part)>& work, const Stop& stop = {});

/// The batch that cuts a list into one part for each core; a short list stays whole, as threads cost more than it does.
std::size_t evenBatch(std::size_t count);

} // namespace stet
