#pragma once

#include "core/library/row_decision.h"
#include "core/library/snapshot.h"
#include "core/parallel/stop.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// Whether an article has a score from 0 to 100; all else is unknown.
bool isScored(const ArticleSummary& row);

/// By what the articles of a histogram are told apart.
enum class QualityGrouping : std::uint8_t
{
    None,
    Provider,
    Topic, ///< an article counts in each of its own
    Month, ///< of publishedDateTime, UTC
};

inline constexpr int qualityBinWidth = 5; ///< of the score
inline constexpr std::size_t qualityBinCount = 20; ///< from 0; the last one includes 100

struct QualityBin
{
    std::size_t published = 0;
    std::size_t drafts = 0;

    std::size_t count() const { return published + drafts; }
    bool operator==(const QualityBin&) const = default;
};

/// The scores of some articles.
struct QualityGroup
{
    std::string name{}; ///< UTF-8; empty for those without a provider, topic or date, and for the group of all
    std::array<QualityBin, qualityBinCount> bins{};
    QualityBin unscored{}; ///< without a score from 0 to 100
    std::size_t count = 0; ///< of all these

    bool operator==(const QualityGroup&) const = default;
};

/// How the editor decided about articles above and below a score. Yes: to publish; no: to keep as a draft.
struct QualityCut
{
    double score = 0;
    std::size_t yesAbove = 0; ///< or at it
    std::size_t noAbove = 0;
    std::size_t yesBelow = 0;
    std::size_t noBelow = 0;

    /// The share of yes among those at or above the score, 0 to 1; nullopt if nothing was decided there.
    std::optional<double> precision() const;
};

/// A provider whose articles the editor keeps as drafts more often than their scores say.
struct KeptProvider
{
    std::string name{}; ///< UTF-8
    std::size_t decided = 0;
    std::size_t kept = 0;
    double expected = 0; ///< how many would be kept if the editor judged by the score alone

    bool operator==(const KeptProvider&) const = default;
};

struct QualityStatistics
{
    QualityGroup all{};
    std::vector<QualityGroup> groups{}; ///< the largest first, months the latest first; at most mostQualityGroups
    std::size_t groupsLeft = 0; ///< further groups, not listed
    std::vector<QualityCut> cuts{}; ///< at each multiple of qualityBinWidth from 0 to 100
    /// The score at which the editor's yes and no part best; nullopt if there are too few of either.
    std::optional<double> parting{};
    std::vector<KeptProvider> kept{}; ///< those furthest from what is expected first; at most mostKeptProviders
};

inline constexpr std::size_t mostQualityGroups = 24;
inline constexpr std::size_t mostKeptProviders = 12;

/// Counts the scores of the readable articles among `ids`, and compares them with what was decided. Returns nothing
/// when stopped.
QualityStatistics qualityStatistics(const Snapshot& rows, const std::vector<RowId>& ids, const Decisions& decisions,
    QualityGrouping grouping, const Stop& stop = {});

/// What publishing by the score alone would change.
struct ThresholdEffect
{
    std::vector<RowId> publish{}; ///< drafts at or above the score
    std::vector<RowId> unpublish{}; ///< articles on the site below it
    std::size_t decided = 0; ///< further ones that the editor decided by hand: they stay as they are

    bool operator==(const ThresholdEffect&) const = default;
};

/// Of the readable articles with a score among `ids`.
ThresholdEffect effectOfThreshold(
    const Snapshot& rows, const std::vector<RowId>& ids, const Decisions& decisions, double score);

} // namespace stet
