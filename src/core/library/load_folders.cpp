#include "core/library/load_folders.h"

#include "core/library/rescan_folders.h"

namespace stet {

ScanReport loadFolders(Disk& disk, const std::vector<std::string>& roots, const PublishField& field,
    const LoadSink& sink, const Stop& stop)
{
    return rescanFolders(disk, roots, field, {}, sink, stop).report;
}

} // namespace stet
