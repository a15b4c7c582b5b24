#include "core/edit/unified_diff.h"

#include "core/edit/line_changes.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t context = 3; // lines

void appendLine(std::string& out, char mark, std::string_view line)
{
    out += mark;
    out += line;
    if (!line.ends_with('\n'))
        out += "\n\\ No newline at end of file\n";
}

/// `begin` is counted from 0; a range without lines is named by the line before it.
std::string range(std::size_t begin, std::size_t end)
{
    const auto size = end - begin;
    const auto first = std::to_string(size == 0 ? begin : begin + 1);
    return size == 1 ? first : first + ',' + std::to_string(size);
}

} // namespace

std::string unifiedDiff(std::string_view name, std::string_view oldText, std::string_view newText)
{
    const auto oldLines = splitLines(oldText);
    const auto newLines = splitLines(newText);
    const auto changes = changedLines(oldLines, newLines);
    if (changes.empty())
        return {};

    std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + '\n';
    for (std::size_t first = 0; first < changes.size();) {
        // Changes whose surroundings touch stand in one hunk.
        auto last = first;
        while (last + 1 < changes.size() && changes[last + 1].oldBegin - changes[last].oldEnd <= 2 * context)
            ++last;
        const auto before = std::min(context, changes[first].oldBegin);
        const auto after = std::min(context, oldLines.size() - changes[last].oldEnd);
        out += "@@ -" + range(changes[first].oldBegin - before, changes[last].oldEnd + after) + " +"
            + range(changes[first].newBegin - before, changes[last].newEnd + after) + " @@\n";
        auto next = changes[first].oldBegin - before;
        for (auto i = first; i <= last; ++i) {
            for (; next < changes[i].oldBegin; ++next)
                appendLine(out, ' ', oldLines[next]);
            for (; next < changes[i].oldEnd; ++next)
                appendLine(out, '-', oldLines[next]);
            for (auto line = changes[i].newBegin; line < changes[i].newEnd; ++line)
                appendLine(out, '+', newLines[line]);
        }
        for (const auto end = next + after; next < end; ++next)
            appendLine(out, ' ', oldLines[next]);
        first = last + 1;
    }
    return out;
}

} // namespace stet
