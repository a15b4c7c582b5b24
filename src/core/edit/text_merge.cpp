#include "edit/text_merge.h"

#include "edit/line_changes.h"

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
    std::vector<std::string_view> lines{};

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

/// Whether only a person can say what stands in the place of both. Beside each other they do not disturb.
bool areAtOdds(const Replacement& a, const Replacement& b)
{
    if (a.begin == a.end && b.begin == b.end)
        return a.begin == b.begin;
    return std::max(a.begin, b.begin) < std::min(a.end, b.end)
        || (a.begin == a.end && b.begin < a.begin && a.begin < b.end)
        || (b.begin == b.end && a.begin < b.begin && b.begin < a.end);
}

} // namespace

std::optional<std::string> mergeTexts(std::string_view base, std::string_view mine, std::string_view theirs)
{
    const auto lines = splitLines(base);
    auto all = replacementsIn(lines, mine);
    for (auto& other : replacementsIn(lines, theirs)) {
        if (std::find(all.begin(), all.end(), other) != all.end())
            continue;
        if (std::any_of(all.begin(), all.end(), [&](const auto& one) { return areAtOdds(one, other); }))
            return std::nullopt;
        all.push_back(std::move(other));
    }
    std::sort(all.begin(), all.end(), [](const Replacement& a, const Replacement& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::string merged;
    std::size_t line = 0;
    for (const auto& replacement : all) {
        for (; line < replacement.begin; ++line)
            merged += lines[line];
        for (const auto& text : replacement.lines)
            merged += text;
        line = replacement.end;
    }
    for (; line < lines.size(); ++line)
        merged += lines[line];
    return merged;
}

} // namespace stet
