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

/// Sorts a list and drops what it repeats.
template <typename T>
void sortOnce(std::vector<T>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Rows in their order, each once. Nearly all lists of an index hold one row, which takes no memory of its own.
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
    RowId m_one = noRow; ///< noRow: none, or several
    std::unique_ptr<std::vector<RowId>> m_several; ///< null until there are
};

/// Rows by what they have in common.
using RowIndex = std::unordered_map<std::uint64_t, RowList>;

/// Takes a row out of the list of a key; a list that would be empty goes too.
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
