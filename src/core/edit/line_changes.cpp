#include "core/edit/line_changes.h"

#include <algorithm>

namespace stet {

namespace {

using Index = std::ptrdiff_t;

constexpr std::size_t traceLimit = 2'000'000; // entries, of 8 bytes

/// Finds the shortest way from one list of lines to another.
class ShortestWay
{
public:
    ShortestWay(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
        : m_a(a)
        , m_b(b)
        , m_aSize(static_cast<Index>(a.size()))
        , m_bSize(static_cast<Index>(b.size()))
        , m_reach(static_cast<std::size_t>(2 * (m_aSize + m_bSize) + 3), 0)
    {
    }

    std::vector<LineChange> find()
    {
        const auto limit = static_cast<Index>(traceLimit / m_reach.size());
        for (Index steps = 0; !advance(steps); ++steps) {
            if (steps >= limit)
                return {{0, m_a.size(), 0, m_b.size()}};
            m_trace.push_back(m_reach);
        }
        return walkBack();
    }

private:
    std::size_t at(Index diagonal) const { return static_cast<std::size_t>(diagonal + m_aSize + m_bSize + 1); }

    bool same(Index x, Index y) const { return m_a[static_cast<std::size_t>(x)] == m_b[static_cast<std::size_t>(y)]; }

    bool comesDown(const std::vector<Index>& reach, Index diagonal, Index steps) const
    {
        return diagonal == -steps || (diagonal != steps && reach[at(diagonal - 1)] < reach[at(diagonal + 1)]);
    }

    /// Takes one more step on each diagonal (x - y); true when the end is reached.
    bool advance(Index steps)
    {
        for (Index diagonal = -steps; diagonal <= steps; diagonal += 2) {
            auto x = comesDown(m_reach, diagonal, steps) ? m_reach[at(diagonal + 1)] : m_reach[at(diagonal - 1)] + 1;
            while (x < m_aSize && x - diagonal < m_bSize && x - diagonal >= 0 && same(x, x - diagonal))
                ++x;
            m_reach[at(diagonal)] = x;
            if (x >= m_aSize && x - diagonal >= m_bSize)
                return true;
        }
        return false;
    }

    std::vector<LineChange> walkBack() const
    {
        std::vector<LineChange> changes;
        auto x = m_aSize;
        auto y = m_bSize;
        for (auto steps = static_cast<Index>(m_trace.size()); steps > 0; --steps) {
            const auto& reach = m_trace[static_cast<std::size_t>(steps - 1)];
            const bool down = comesDown(reach, x - y, steps);
            const auto diagonal = down ? x - y + 1 : x - y - 1;
            const auto beforeX = reach[at(diagonal)];
            const auto beforeY = beforeX - diagonal;
            add(changes, beforeX, beforeY, down);
            x = beforeX;
            y = beforeY;
        }
        std::reverse(changes.begin(), changes.end());
        return changes;
    }

    /// Adds one line that goes or comes, in front of the changes that are there.
    static void add(std::vector<LineChange>& changes, Index x, Index y, bool comes)
    {
        const auto oldBegin = static_cast<std::size_t>(x);
        const auto newBegin = static_cast<std::size_t>(y);
        const auto oldEnd = oldBegin + (comes ? 0 : 1);
        const auto newEnd = newBegin + (comes ? 1 : 0);
        if (!changes.empty() && changes.back().oldBegin == oldEnd && changes.back().newBegin == newEnd) {
            changes.back().oldBegin = oldBegin;
            changes.back().newBegin = newBegin;
        } else {
            changes.push_back({oldBegin, oldEnd, newBegin, newEnd});
        }
    }

    const std::vector<std::string_view>& m_a;
    const std::vector<std::string_view>& m_b;
    Index m_aSize;
    Index m_bSize;
    std::vector<Index> m_reach; ///< for each diagonal, the farthest x that the steps so far reach
    std::vector<std::vector<Index>> m_trace; ///< m_reach before each step
};

} // namespace

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto found = text.find('\n');
        const auto size = found == std::string_view::npos ? text.size() : found + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

std::vector<LineChange> changedLines(
    const std::vector<std::string_view>& oldLines, const std::vector<std::string_view>& newLines)
{
    // Most of two texts is the same at both ends; only what lies between is searched.
    const auto shorter = std::min(oldLines.size(), newLines.size());
    std::size_t head = 0;
    while (head < shorter && oldLines[head] == newLines[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && oldLines[oldLines.size() - 1 - tail] == newLines[newLines.size() - 1 - tail])
        ++tail;
    const auto middle = [&](const std::vector<std::string_view>& lines) {
        const auto begin = lines.begin() + static_cast<Index>(head);
        return std::vector<std::string_view>(begin, lines.end() - static_cast<Index>(tail));
    };
    const auto a = middle(oldLines);
    const auto b = middle(newLines);
    auto changes = ShortestWay(a, b).find();
    for (auto& change : changes)
        change = {change.oldBegin + head, change.oldEnd + head, change.newBegin + head, change.newEnd + head};
    return changes;
}

} // namespace stet
