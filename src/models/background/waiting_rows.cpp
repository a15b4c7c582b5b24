#include "models/background/waiting_rows.h"

#include <algorithm>

namespace stet {

void WaitingRows::insert(RowId id)
{
    if (id >= m_isWaiting.size())
        m_isWaiting.resize(std::max<std::size_t>(id + std::size_t{1}, m_isWaiting.size() * 2));
    if (m_isWaiting[id])
        return;
    m_isWaiting[id] = true;
    m_rows.push_back(id);
}

std::vector<RowId> WaitingRows::take(std::size_t most)
{
    const auto first = m_rows.end() - static_cast<std::ptrdiff_t>(std::min(most, m_rows.size()));
    std::vector<RowId> taken(first, m_rows.end()); // those that came last: they are what a person has just changed
    m_rows.erase(first, m_rows.end());
    for (const auto id : taken)
        m_isWaiting[id] = false;
    std::sort(taken.begin(), taken.end());
    return taken;
}

void WaitingRows::clear()
{
    m_rows.clear();
    m_isWaiting.clear();
}

} // namespace stet
