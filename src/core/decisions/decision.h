#pragma once

#include "core/library/row_decision.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// The most characters of a reason.
inline constexpr std::size_t longestReason = 200;

/// What an editor decided about an article, and when.
struct Decision
{
    std::string path{}; ///< of the article: canonical, bytes
    std::string address{}; ///< canonical address of the story, UTF-8; empty if it has none
    Verdict verdict = Verdict::None;
    std::int64_t time = 0; ///< milliseconds since 1970-01-01 UTC
    std::string who{}; ///< UTF-8
    std::uint64_t judged = 0; ///< judgedOf() the article
    std::string reason{}; ///< UTF-8, one line

    bool operator==(const Decision&) const = default;
};

/// Returns the word of a verdict in files and reports: "publish", "keep", "later"; "none" for one taken back.
std::string_view verdictWord(Verdict verdict);

} // namespace stet
