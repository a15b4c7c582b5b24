#pragma once

#include "core/library/snapshot.h"
#include "core/text/shared_text.h"

#include <cstdint>
#include <memory>

namespace stet {

/// What an editor decided about an article.
enum class Verdict : std::uint8_t
{
    None, ///< nothing, or a decision that was taken back
    Publish,
    Keep, ///< as a draft
    Later,
};

/// The decision that counts for an article, for rows and queries.
struct RowDecision
{
    Verdict verdict = Verdict::None;
    std::uint64_t judged = 0; ///< judgedOf() the article at that time
    SharedText reason{}; ///< UTF-8, one line; often empty

    bool operator==(const RowDecision&) const = default;
};

/// Null for an article without a decision.
using DecisionPointer = std::shared_ptr<const RowDecision>;
using Decisions = ByRow<DecisionPointer>;
extern template class ByRow<DecisionPointer>;

/// Returns the hash of what an editor judges: title, excerpt, addresses, first picture and quality; not `heat` and
/// `secured`, which the bot rewrites all the time.
std::uint64_t judgedOf(const ArticleSummary& row);

/// Whether it was decided to publish the article or to keep it. Later is no such decision.
inline bool isReviewed(const RowDecision& decision)
{
    return decision.verdict == Verdict::Publish || decision.verdict == Verdict::Keep;
}

/// Whether what was judged is different now.
inline bool isChangedSince(const RowDecision& decision, const ArticleSummary& row)
{
    return isReviewed(decision) && !row.error && decision.judged != judgedOf(row);
}

/// Whether the article is published against the decision to keep it, or the other way around.
inline bool isOverruled(const RowDecision& decision, const ArticleSummary& row)
{
    return (decision.verdict == Verdict::Publish && isDraft(row))
        || (decision.verdict == Verdict::Keep && isOnSite(row));
}

/// What a row says of its decision at a glance.
enum class ReviewSign : std::uint8_t
{
    None,
    Reviewed,
    Later,
    Changed, ///< since it was reviewed
    Overruled,
};
ReviewSign reviewSignOf(const RowDecision& decision, const ArticleSummary& row);

} // namespace stet
