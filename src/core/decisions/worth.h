#pragma once

#include "core/library/article_summary.h"

#include <cstdint>

namespace stet {

/// How much each part counts in the worth of an article; a folder may set them. 1 is as usual, 0 not at all.
struct WorthWeights
{
    double quality = 1;
    double heat = 1;
    double age = 1;
    double story = 1;

    bool operator==(const WorthWeights&) const = default;
};

/// Why an article is worth to be looked at before others: points, of which the sum orders articles.
struct Worth
{
    double quality = 0; ///< one for each point of the score
    double heat = 0; ///< ten for each tenfold; none if it is unknown
    double age = 0; ///< minus three for each day since the story came out, ninety at most; ninety without a date
    double story = 0; ///< four for each other article that tells the story, twenty at most

    double sum() const { return quality + heat + age + story; }
};

/// `articlesInStory`: with this one. `now`: seconds since 1970-01-01 UTC.
Worth worthOf(const ArticleSummary& row, std::uint32_t articlesInStory, const WorthWeights& weights, std::int64_t now);

} // namespace stet
