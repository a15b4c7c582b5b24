#pragma once

#include "core/library/snapshot.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stet {

/// Sorts a list and removes duplicates.
template <typename T>
void sortOnce(std::vector<T>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Rows in order, without duplicates. Nearly all lists of an index hold one row, which needs no allocation.
class RowList
{
public:
    const RowId* begin() const { return m_several ? m_several->data() : &m_one; }
    const RowId* end() const { return begin() + size(); }
    std::size_t size() const { return m_several ? m_several->size() : m_one == noRow ? 0 : 1; }
    bool empty() const { return size() == 0; }
    operator std::span<const RowId>() const { return {begin(), size()}; }

    void insert(RowId id)
    {
        if (!m_several && (m_one == noRow || m_one == id)) {
            m_one = id;
            return;
        }
        if (!m_several)
            m_several = std::make_unique<std::vector<RowId>>(1, std::exchange(m_one, noRow));
        const auto at = std::lower_bound(m_several->begin(), m_several->end(), id);
        if (at == m_several->end() || *at != id)
            m_several->insert(at, id);
    }

    void erase(RowId id)
    {
        if (!m_several) {
            m_one = m_one == id ? noRow : m_one;
            return;
        }
        const auto at = std::lower_bound(m_several->begin(), m_several->end(), id);
        if (at != m_several->end() && *at == id)
            m_several->erase(at);
    }

private:
    RowId m_one = noRow; ///< noRow: empty, or several rows
    std::unique_ptr<std::vector<RowId>> m_several; ///< null until there are several
};

/// Rows by a shared key.
using RowIndex = std::unordered_map<std::uint64_t, RowList>;

/// Removes a row from the list of a key, and the list if it becomes empty.
inline void eraseRow(RowIndex& index, std::uint64_t key, RowId id)
{
    const auto found = index.find(key);
    if (found == index.end())
        return;
    found->second.erase(id);
    if (found->second.empty())
        index.erase(found);
}

} // namespace stet
