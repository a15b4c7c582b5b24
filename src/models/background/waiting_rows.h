#pragma once

#include "core/library/snapshot.h"

#include <cstddef>
#include <vector>

namespace stet {

/// A queue of rows waiting for some work, each once. Adding a row is very cheap: a hundred thousand may be added at
/// once.
class WaitingRows
{
public:
    void insert(RowId id);
    /// Removes and returns up to `most` waiting rows, in the order of their ids.
    std::vector<RowId> take(std::size_t most);
    void clear();

    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }

private:
    std::vector<RowId> m_rows; ///< in the order of arrival
    std::vector<bool> m_isWaiting; ///< by RowId
};

} // namespace stet
