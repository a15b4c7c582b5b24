#pragma once

#include "core/library/library.h"
#include "core/library/load_folders.h"

#include <vector>

namespace stet {

/// A row whose article is found under another path now.
struct RenamedRow
{
    RowId row = noRow;
    ArticleSummary now;
};

/// What a rescan found beside the rows that it read. What lies below a root or folder that could not be read, or could
/// not be looked at itself, is not said to have vanished: it may still be there. Of a rescan that was stopped nothing
/// is.
struct RescanResult
{
    ScanReport report;
    std::vector<RenamedRow> renamed;
    std::vector<RowId> vanished;
};

/// As loadFolders(), for folders that were loaded before: reads only the files that are new or whose stamp is not that
/// of their row in `known`; rows that were never read for an error of the disk are tried again. New rows come last.
///
/// A vanished and a new path are a rename where their contents are the same (of several, those whose inode is too), or
/// their inode and title: the inode alone may be that of a removed file, which file systems give to the next new one.
/// Of two files that follow each other in one rescan (a to b, b to c) the row of b stays at b.
RescanResult rescanFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const Snapshot& known, const LoadSink& sink, const Stop& stop = {});

} // namespace stet
