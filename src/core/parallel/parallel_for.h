#pragma once

#include "core/parallel/stop.h"
#include "core/parallel/workers.h"

#include <functional>

namespace stet {

/// Part of a list: indexes from `begin` up to, but excluding, `end`.
struct Part
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Calls work(part) for each part of 0 to `count`, `batch` indexes at a time, on all cores, and returns when all parts
/// are done. The calling thread works too; a list of one batch starts no thread. No part begins once a stop is
/// requested. Several threads call `work` at once; it must not throw. `batch` is at least 1.
void parallelFor(std::size_t count, std::size_t batch, const std::function<void(Part)>& work, const Stop& stop = {});

/// As parallelFor(), with a work of its own for each thread: `newWork` is called once in each of them, several at once.
void parallelForOwn(std::size_t count, std::size_t batch, const std::function<std::function<void(Part)>()>& newWork,
    const Stop& stop = {});

/// Returns the batch size that splits a list into one part per core; a short list stays whole, since threads would cost
/// more than its work.
std::size_t evenBatch(std::size_t count);

} // namespace stet
