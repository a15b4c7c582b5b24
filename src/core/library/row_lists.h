#pragma once

#include "core/library/snapshot.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace stet {

/// Sorts a list and drops what it repeats.
template <typename T>
void sortOnce(std::vector<T>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Lists of rows in their order, each row once, by what they have in common.

inline void insertRow(std::vector<RowId>& rows, RowId id)
{
    const auto at = std::lower_bound(rows.begin(), rows.end(), id);
    if (at == rows.end() || *at != id)
        rows.insert(at, id);
}

/// Takes a row out of the list of a key; a list that would be empty goes too.
inline void eraseRow(std::unordered_map<std::uint64_t, std::vector<RowId>>& index, std::uint64_t key, RowId id)
{
    const auto found = index.find(key);
    if (found == index.end())
        return;
    auto& rows = found->second;
    if (const auto at = std::lower_bound(rows.begin(), rows.end(), id); at != rows.end() && *at == id)
        rows.erase(at);
    if (rows.empty())
        index.erase(found);
}

} // namespace stet
