#pragma once

#include "core/storage/disk.h"
#include "core/storage/folder_scan.h"

#include "core/parallel/stop.h"
#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace stet {

/// The progress of a walk, updated while workers read it. Read `walked` first: once it is true, `found` is final.
struct ScanProgress
{
    std::atomic<std::size_t> found = 0;
    std::atomic<bool> walked = false;
};

/// Works on some of the candidates; several threads call it at once. It checks for a stop itself.
using BatchWork = std::function<void(const std::vector<Candidate>&, const ScanProgress&)>;

/// Walks the roots as scanFolders() does, handing candidates to a worker per core during the walk; returns when all
/// work is done.
ScanReport scanInParallel(
    Disk& disk, const std::vector<std::string>& roots, const BatchWork& work, const Stop& stop = {});

} // namespace stet
