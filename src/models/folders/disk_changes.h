#pragma once

#include "core/library/snapshot.h"

#include <QString>

#include <string>
#include <vector>

namespace stet {

/// What other writers did to the opened articles, as found by a reload and applied to the store.
struct DiskChanges
{
    std::vector<RowId> added{};
    std::vector<RowId> changed{}; ///< the text differs; not files with only a new time
    std::vector<RowId> renamed{}; ///< those whose text also differs are also in `changed`
    std::vector<RowId> removed{};
    std::vector<RowId> kept{}; ///< their files are gone, but they have pending edits
    std::vector<std::string> unreadable{}; ///< roots and folders that the load before could read, as found, bytes

    bool empty() const
    {
        return added.empty() && changed.empty() && renamed.empty() && removed.empty() && kept.empty()
            && unreadable.empty();
    }
};

/// Returns one sentence for the person; empty if nothing changed.
QString sentenceOf(const DiskChanges& changes);

} // namespace stet
