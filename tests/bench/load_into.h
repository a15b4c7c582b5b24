#pragma once

#include "core/library/library.h"
#include "core/library/load_folders.h"

#include <string>
#include <utility>

namespace stet::bench {

/// Loads the articles of a folder into a library, as the window does.
inline void loadInto(Library& library, Disk& disk, const std::string& folder)
{
    loadFolders(disk, {folder}, library.publishField(), [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            library.put(std::move(row));
    });
}

} // namespace stet::bench
