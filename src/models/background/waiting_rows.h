#pragma once

#include "core/library/snapshot.h"

#include <cstddef>
#include <vector>

namespace stet {

/// Rows that wait for something to be done with them, each once. To say that a row waits costs next to nothing: a
/// hundred thousand may be reported at once.
class WaitingRows
{
public:
    void insert(RowId id);
    /// Up to `most` of those that wait, which do so no longer; in the order of their ids.
    std::vector<RowId> take(std::size_t most);
    void clear();

    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }

private:
    std::vector<RowId> m_rows; ///< in the order in which they came
    std::vector<bool> m_isWaiting; ///< by RowId
};

} // namespace stet
