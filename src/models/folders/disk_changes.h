#pragma once

#include "core/library/snapshot.h"

#include <QString>

#include <string>
#include <vector>

namespace stet {

/// What other writers did to the opened articles, as a load that looked again found it and the store took it over.
struct DiskChanges
{
    std::vector<RowId> added{};
    std::vector<RowId> changed{}; ///< the text is another; a file with a new time alone is not among them
    std::vector<RowId> renamed{}; ///< those whose text is another, too, are also among `changed`
    std::vector<RowId> removed{};
    std::vector<RowId> kept{}; ///< their files are gone, but not what was edited of them
    std::vector<std::string> unreadable{}; ///< roots and folders that the load before could read, as found, bytes

    bool empty() const
    {
        return added.empty() && changed.empty() && renamed.empty() && removed.empty() && kept.empty()
            && unreadable.empty();
    }
};

/// One sentence for the person; empty where nothing was changed.
QString sentenceOf(const DiskChanges& changes);

} // namespace stet
