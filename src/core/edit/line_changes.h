#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stet {

/// Lines `oldBegin` to `oldEnd` of one text became lines `newBegin` to `newEnd` of the other; counted from 0, ends
/// excluded.
struct LineChange
{
    std::size_t oldBegin = 0;
    std::size_t oldEnd = 0;
    std::size_t newBegin = 0;
    std::size_t newEnd = 0;

    bool operator==(const LineChange&) const = default;
};

/// Splits a text into lines, each with its line break; the last may have none.
std::vector<std::string_view> splitLines(std::string_view text);

/// Returns the smallest changes from one text to another, in order (E. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986). Time and memory grow with the changed lines; if there are very many, everything from the first
/// to the last becomes one change.
std::vector<LineChange> changedLines(
    const std::vector<std::string_view>& oldLines, const std::vector<std::string_view>& newLines);

} // namespace stet
