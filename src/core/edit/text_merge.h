#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Lines that two texts both changed, or both inserted at the same place.
struct TextConflict
{
    std::string base{};
    std::string mine{};
    std::string theirs{};

    bool operator==(const TextConflict&) const = default;
};

struct MergedTexts
{
    std::string text{}; ///< conflicts as in `mine`
    std::vector<TextConflict> conflicts{};
};

/// Merges two texts made from one: takes the lines that only one of them changed from that one.
MergedTexts mergeTexts(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace stet
