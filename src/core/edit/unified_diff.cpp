#include "core/edit/unified_diff.h"

#include "core/edit/line_changes.h"

#include <algorithm>
#include <array>
#include <charconv>

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

/// The first lines, old and new, of a hunk that begins with `@@ -1,2 +3,4 @@`.
std::array<int, 2> hunkBegin(std::string_view header)
{
    std::array<int, 2> lines{};
    std::from_chars(header.data() + header.find('-') + 1, header.data() + header.size(), lines[0]);
    std::from_chars(header.data() + header.find('+') + 1, header.data() + header.size(), lines[1]);
    return lines;
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

std::optional<int> changedLineOf(std::string_view diff, DiffSide side, int line)
{
    int index = -1;
    std::array<int, 2> next{}; // line of the old and of the new text
    auto& own = next[side == DiffSide::Old ? 0 : 1];
    for (const auto text : splitLines(diff)) {
        ++index;
        constexpr int fileNames = 2; // lines at the start
        if (index < fileNames || text.starts_with('\\'))
            continue;
        if (text.starts_with("@@ -")) {
            next = hunkBegin(text);
            continue;
        }
        const bool isOld = text.starts_with('-');
        const bool isNew = text.starts_with('+');
        if ((isOld || isNew) && own >= line)
            return index;
        next[0] += isNew ? 0 : 1;
        next[1] += isOld ? 0 : 1;
    }
    return std::nullopt;
}

} // namespace stet
