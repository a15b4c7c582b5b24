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

/// How far a walk is; goes on while workers look at it. Read `walked` first: once it is true, `found` is final.
struct ScanProgress
{
    std::atomic<std::size_t> found = 0;
    std::atomic<bool> walked = false;
};

/// Works on some of the candidates; called by several threads at once. To stop early is its own business.
using BatchWork = std::function<void(const std::vector<Candidate>&, const ScanProgress&)>;

/// Walks the roots as scanFolders() does and hands what it finds to a worker for each core while it walks; returns when
/// all of it is worked on.
ScanReport scanInParallel(
    Disk& disk, const std::vector<std::string>& roots, const BatchWork& work, const Stop& stop = {});

} // namespace stet
