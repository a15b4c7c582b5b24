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

/// Rows read since the last batch, and the progress of the load.
struct LoadBatch
{
    std::vector<ArticleSummary> rows;
    std::size_t done = 0; ///< files looked at so far
    std::size_t found = 0; ///< files found so far
    bool walked = false; ///< `found` is final
};

/// Several threads call it, one at a time.
using LoadSink = std::function<void(LoadBatch)>;

/// Walks the roots and reads every article found, with a worker per core; returns when all are read or the work was
/// stopped. Files without front matter are not articles: they are listed as skipped, except those that the person
/// named, which become rows with that error.
ScanReport loadFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const LoadSink& sink, const Stop& stop = {});

} // namespace stet
