#pragma once

#include "core/text/shared_text.h"

#include <cstdint>

namespace stet {

/// What a review found in an article, for rows and queries.
struct RowProblems
{
    enum class Worst : std::uint8_t
    {
        None, ///< no findings, or not checked yet
        Hint,
        Warning,
        Error
    };

    SharedText rules{}; ///< names of the rules, without duplicates, joined by topicSeparator
    std::uint32_t count = 0; ///< of findings
    Worst worst = Worst::None;

    bool operator==(const RowProblems&) const = default;
};

} // namespace stet
