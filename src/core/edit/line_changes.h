#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stet {

/// Lines `oldBegin` to `oldEnd` of one text stand in the other as `newBegin` to `newEnd`; counted from 0, the ends not
/// included.
struct LineChange
{
    std::size_t oldBegin = 0;
    std::size_t oldEnd = 0;
    std::size_t newBegin = 0;
    std::size_t newEnd = 0;

    bool operator==(const LineChange&) const = default;
};

/// The lines of a text, each with its line break; the last may have none.
std::vector<std::string_view> splitLines(std::string_view text);

/// The smallest changes that lead from one text to another, in their order (E. Myers, "An O(ND) Difference Algorithm
/// and Its Variations", 1986). Time and room are taken for each changed line: where there are very many, all that lies
/// between the first and the last is one change.
std::vector<LineChange> changedLines(
    const std::vector<std::string_view>& oldLines, const std::vector<std::string_view>& newLines);

} // namespace stet
