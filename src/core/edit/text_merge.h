#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Lines that two texts both changed, or that both put at the same place.
struct TextConflict
{
    std::string base{};
    std::string mine{};
    std::string theirs{};

    bool operator==(const TextConflict&) const = default;
};

struct MergedTexts
{
    std::string text{}; ///< in conflicts as mine has it
    std::vector<TextConflict> conflicts{};
};

/// What two texts made of one, together: the lines that only one of them changed as that one has them.
MergedTexts mergeTexts(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace stet
