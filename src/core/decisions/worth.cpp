#include "core/decisions/worth.h"

#include "core/text/date_time.h"

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

constexpr double pointsPerTenfoldHeat = 10;
constexpr double pointsPerDay = 3;
constexpr double mostForAge = 90;
constexpr double pointsPerArticle = 4;
constexpr double mostForStory = 20;

} // namespace

Worth worthOf(const ArticleSummary& row, std::uint32_t articlesInStory, const WorthWeights& weights, std::int64_t now)
{
    Worth worth;
    if (row.quality && std::isfinite(*row.quality))
        worth.quality = *row.quality * weights.quality;
    if (row.heat && *row.heat > 0 && std::isfinite(*row.heat))
        worth.heat = std::log10(1 + *row.heat) * pointsPerTenfoldHeat * weights.heat;
    const auto days = row.date ? static_cast<double>(now - *row.date) / static_cast<double>(secondsPerDay) : mostForAge;
    worth.age = -std::clamp(days * pointsPerDay, 0.0, mostForAge) * weights.age;
    const auto others = articlesInStory > 1 ? articlesInStory - 1 : 0;
    worth.story = std::min(others * pointsPerArticle, mostForStory) * weights.story;
    return worth;
}

} // namespace stet
