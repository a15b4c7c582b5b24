#pragma once

#include "core/library/library.h"
#include "core/library/load_folders.h"

#include <vector>

namespace stet {

/// A row whose article now has another path.
struct RenamedRow
{
    RowId row = noRow;
    ArticleSummary now;
};

/// What a rescan found besides the rows it read. Does not report as vanished what is below a root or folder that could
/// not be read, or what could not be examined itself: it may still be there. A stopped rescan reports nothing as
/// vanished.
struct RescanResult
{
    ScanReport report;
    std::vector<RenamedRow> renamed;
    std::vector<RowId> vanished;
};

/// As loadFolders(), for folders loaded before: reads only files that are new or whose stamp differs from that of their
/// row in `known`, and retries rows that a disk error kept from being read. New rows come last.
///
/// A vanished and a new path are a rename if the contents are the same (among several, the one with the same inode), or
/// the inode and the title are. The inode alone is not enough: file systems reuse it for new files. If files shift
/// within one rescan (a to b, b to c), the row of b stays at b.
RescanResult rescanFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const Snapshot& known, const LoadSink& sink, const Stop& stop = {});

} // namespace stet
