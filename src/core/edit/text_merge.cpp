#include "core/edit/text_merge.h"

#include "core/edit/line_changes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stet {

namespace {

using Lines = std::vector<std::string_view>;

/// Lines of the base, and what one of the texts has in their place.
struct Replacement
{
    std::size_t begin = 0;
    std::size_t end = 0;
    Lines lines{};

    bool operator==(const Replacement&) const = default;
};

std::vector<Replacement> replacementsIn(const Lines& base, std::string_view text)
{
    const auto lines = splitLines(text);
    std::vector<Replacement> all;
    for (const auto& change : changedLines(base, lines)) {
        const auto at = [&](std::size_t line) { return lines.begin() + static_cast<std::ptrdiff_t>(line); };
        all.push_back({change.oldBegin, change.oldEnd, {at(change.newBegin), at(change.newEnd)}});
    }
    return all;
}

/// Whether the last line goes on with what stands behind it.
bool endsOpen(const Replacement& replacement)
{
    return !replacement.lines.empty() && !replacement.lines.back().ends_with('\n');
}

/// Whether only a person can say what stands in the place of both. Beside each other they do not disturb.
bool areAtOdds(const Replacement& a, const Replacement& b)
{
    if ((endsOpen(a) && b.begin >= a.end && !b.lines.empty()) || (endsOpen(b) && a.begin >= b.end && !a.lines.empty()))
        return true;
    if (a.begin == a.end && b.begin == b.end)
        return a.begin == b.begin;
    return std::max(a.begin, b.begin) < std::min(a.end, b.end)
        || (a.begin == a.end && b.begin < a.begin && a.begin < b.end)
        || (b.begin == b.end && a.begin < b.begin && b.begin < a.end);
}

std::string joinedLines(const Lines& lines, std::size_t begin, std::size_t end)
{
    std::string text;
    for (auto line = begin; line < end; ++line)
        text += lines[line];
    return text;
}

} // namespace

MergedTexts mergeTexts(std::string_view base, std::string_view mine, std::string_view theirs)
{
    MergedTexts out;
    const auto lines = splitLines(base);
    const auto ours = replacementsIn(lines, mine);
    auto all = ours;
    for (auto& other : replacementsIn(lines, theirs)) {
        if (std::find(ours.begin(), ours.end(), other) != ours.end())
            continue;
        const auto odd
            = std::find_if(ours.begin(), ours.end(), [&](const Replacement& one) { return areAtOdds(one, other); });
        if (odd == ours.end()) {
            all.push_back(std::move(other));
            continue;
        }
        out.conflicts.push_back({joinedLines(lines, std::min(odd->begin, other.begin), std::max(odd->end, other.end)),
            joinedLines(odd->lines, 0, odd->lines.size()), joinedLines(other.lines, 0, other.lines.size())});
    }
    std::sort(all.begin(), all.end(), [](const Replacement& a, const Replacement& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::size_t line = 0;
    for (const auto& replacement : all) {
        out.text += joinedLines(lines, line, replacement.begin);
        out.text += joinedLines(replacement.lines, 0, replacement.lines.size());
        line = replacement.end;
    }
    out.text += joinedLines(lines, line, lines.size());
    return out;
}

} // namespace stet
