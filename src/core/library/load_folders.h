#pragma once

#include "core/library/article_summary.h"
#include "core/storage/disk.h"
#include "core/storage/folder_scan.h"

#include "core/parallel/stop.h"
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace stet {

/// Rows that were read since the last batch, and how far the load is.
struct LoadBatch
{
    std::vector<ArticleSummary> rows;
    std::size_t done = 0; ///< files looked at so far
    std::size_t found = 0; ///< files found so far
    bool walked = false; ///< `found` is final
};

/// Called by several threads, one at a time.
using LoadSink = std::function<void(LoadBatch)>;

/// Walks the roots and reads every article found, with a worker for each core; returns when all is read or the work was
/// stopped. Files without front matter are no articles and are listed as skipped, but those the person named are rows
/// that say so.
ScanReport loadFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const LoadSink& sink, const Stop& stop = {});

} // namespace stet
