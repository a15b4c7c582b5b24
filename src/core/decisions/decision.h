#pragma once

#include "core/library/row_decision.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// The most bytes of a reason; longer ones are cut.
inline constexpr std::size_t longestReason = 800;

/// What an editor decided about an article, and when.
struct Decision
{
    std::string path{}; ///< of the article: canonical, bytes
    std::string address{}; ///< canonical address of the story, UTF-8; empty if it has none
    Verdict verdict = Verdict::None;
    std::int64_t time = 0; ///< milliseconds since 1970-01-01 UTC
    /// When it was made; earlier than `time` if it counts again because a later one was taken back, or if the article
    /// has another path since. 0: at `time`.
    std::int64_t madeAt = 0;
    std::string who{}; ///< who made it, UTF-8
    std::uint64_t judged = 0; ///< judgedOf() the article
    std::string reason{}; ///< UTF-8, one line

    bool operator==(const Decision&) const = default;
};

/// Returns the word of a verdict in files and reports: "publish", "keep", "later"; "none" for one taken back.
std::string_view verdictWord(Verdict verdict);

} // namespace stet
