#include "core/decisions/quality_statistics.h"

#include "core/text/date_time.h"

#include <algorithm>
#include <unordered_map>

namespace stet {

namespace {

constexpr double highestScore = 100;
constexpr std::size_t fewestDecided = 5; // of yes and of no, to tell where they part; of a provider, to judge it
constexpr double fewestSurplus = 2; // articles kept more than expected
constexpr double leastSurplus = 0.2; // of those decided
constexpr std::size_t monthSize = 7; // of 2026-11-29

const RowDecision& qualityDecision(const Decisions& decisions, RowId id)
{
    static const RowDecision none;
    return id < decisions.size() && decisions[id] != nullptr ? *decisions[id] : none;
}

std::size_t binOf(double score)
{
    return std::min(static_cast<std::size_t>(score) / qualityBinWidth, qualityBinCount - 1);
}

void countIn(QualityGroup& group, const ArticleSummary& row)
{
    auto& bin = isScored(row) ? group.bins[binOf(*row.quality)] : group.unscored;
    ++(isOnSite(row) ? bin.published : bin.drafts);
    ++group.count;
}

/// Groups by name, made as they come.
class GroupsByName
{
public:
    void count(std::string_view name, const ArticleSummary& row)
    {
        const auto [at, isNew] = m_places.try_emplace(std::string(name), m_groups.size());
        if (isNew)
            m_groups.push_back({.name = std::string(name)});
        countIn(m_groups[at->second], row);
    }
    std::vector<QualityGroup> take() { return std::move(m_groups); }

private:
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<QualityGroup> m_groups;
};

void countGroups(GroupsByName& groups, const ArticleSummary& row, QualityGrouping grouping)
{
    switch (grouping) {
    case QualityGrouping::None:
        break;
    case QualityGrouping::Provider:
        groups.count(row.provider, row);
        break;
    case QualityGrouping::Month:
        groups.count(row.date ? withTime({}, *row.date).substr(0, monthSize) : std::string(), row);
        break;
    case QualityGrouping::Topic:
        if (row.topics.empty())
            groups.count({}, row);
        forEachTopic(row.topics, [&](std::string_view topic) { groups.count(topic, row); });
        break;
    }
}

/// Decisions about articles with a score.
struct Judged
{
    double score = 0;
    bool isYes = false;
    std::string_view provider{};
};

std::vector<QualityCut> cutsOf(const std::vector<Judged>& judged)
{
    std::vector<QualityCut> cuts;
    for (int score = 0; score <= static_cast<int>(highestScore); score += qualityBinWidth) {
        QualityCut cut{.score = static_cast<double>(score)};
        for (const auto& each : judged) {
            if (each.score >= score)
                ++(each.isYes ? cut.yesAbove : cut.noAbove);
            else
                ++(each.isYes ? cut.yesBelow : cut.noBelow);
        }
        cuts.push_back(cut);
    }
    return cuts;
}

/// The score that leaves the largest shares of yes above it and of no below it together; in the middle of all that are
/// equally good. `judged`: sorted by score.
std::optional<double> partingOf(const std::vector<Judged>& judged)
{
    const auto yes = static_cast<std::size_t>(
        std::count_if(judged.begin(), judged.end(), [](const Judged& e) { return e.isYes; }));
    const auto no = judged.size() - yes;
    if (yes < fewestDecided || no < fewestDecided)
        return std::nullopt;
    double best = 0;
    double bestFrom = 0;
    double bestTo = 0;
    std::size_t yesBelow = 0;
    std::size_t noBelow = 0;
    double former = 0;
    for (std::size_t i = 0; i <= judged.size(); ++i) {
        const auto score = i < judged.size() ? judged[i].score : highestScore;
        if (i == 0 || i == judged.size() || judged[i].score != judged[i - 1].score) { // a cut between former and score
            const auto good = static_cast<double>(yes - yesBelow) / static_cast<double>(yes)
                + static_cast<double>(noBelow) / static_cast<double>(no);
            if (good > best) {
                best = good;
                bestFrom = former;
                bestTo = score;
            }
        }
        if (i < judged.size()) {
            ++(judged[i].isYes ? yesBelow : noBelow);
            former = judged[i].score;
        }
    }
    return (bestFrom + bestTo) / 2;
}

std::vector<KeptProvider> keptProviders(const std::vector<Judged>& judged)
{
    struct Share
    {
        std::size_t decided = 0;
        std::size_t kept = 0;
    };
    std::array<Share, qualityBinCount / 2> shares{}; // by ten points: half as many bins, for fewer decisions
    const auto shareOf = [&](double score) -> Share& { return shares[binOf(score) / 2]; };
    for (const auto& each : judged) {
        auto& share = shareOf(each.score);
        ++share.decided;
        share.kept += each.isYes ? 0U : 1U;
    }
    std::unordered_map<std::string_view, KeptProvider> byName;
    for (const auto& each : judged) {
        const auto& share = shareOf(each.score);
        auto& provider = byName[each.provider];
        ++provider.decided;
        provider.kept += each.isYes ? 0U : 1U;
        provider.expected += static_cast<double>(share.kept) / static_cast<double>(share.decided);
    }
    const auto surplus = [](const KeptProvider& each) { return static_cast<double>(each.kept) - each.expected; };
    std::vector<KeptProvider> found;
    for (auto& [name, provider] : byName) {
        const bool isFar = surplus(provider) >= fewestSurplus
            && surplus(provider) >= leastSurplus * static_cast<double>(provider.decided);
        if (name.empty() || provider.decided < fewestDecided || !isFar)
            continue;
        provider.name = name;
        found.push_back(std::move(provider));
    }
    std::sort(found.begin(), found.end(), [&](const KeptProvider& a, const KeptProvider& b) {
        return surplus(a) != surplus(b) ? surplus(a) > surplus(b) : a.name < b.name;
    });
    found.resize(std::min(found.size(), mostKeptProviders));
    return found;
}

} // namespace

bool isScored(const ArticleSummary& row)
{
    return row.quality && *row.quality >= 0 && *row.quality <= highestScore;
}

std::optional<double> QualityCut::precision() const
{
    const auto above = yesAbove + noAbove;
    return above == 0 ? std::nullopt : std::optional(static_cast<double>(yesAbove) / static_cast<double>(above));
}

QualityStatistics qualityStatistics(const Snapshot& rows, const std::vector<RowId>& ids, const Decisions& decisions,
    QualityGrouping grouping, const Stop& stop)
{
    QualityStatistics out;
    GroupsByName groups;
    std::vector<Judged> judged;
    for (const auto id : ids) {
        if (stop.isRequested())
            return {};
        if (id >= rows.size() || rows[id] == nullptr || rows[id]->error)
            continue;
        const auto& row = *rows[id];
        countIn(out.all, row);
        countGroups(groups, row, grouping);
        const auto& decision = qualityDecision(decisions, id);
        if (isReviewed(decision) && isScored(row))
            judged.push_back({*row.quality, decision.verdict == Verdict::Publish, row.provider});
    }
    out.groups = groups.take();
    std::sort(out.groups.begin(), out.groups.end(), [grouping](const QualityGroup& a, const QualityGroup& b) {
        if (grouping == QualityGrouping::Month)
            return a.name > b.name;
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    out.groupsLeft = out.groups.size() - std::min(out.groups.size(), mostQualityGroups);
    out.groups.resize(out.groups.size() - out.groupsLeft);
    std::sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) { return a.score < b.score; });
    out.cuts = cutsOf(judged);
    out.parting = partingOf(judged);
    out.kept = keptProviders(judged);
    return out;
}

ThresholdEffect effectOfThreshold(
    const Snapshot& rows, const std::vector<RowId>& ids, const Decisions& decisions, double score)
{
    ThresholdEffect effect;
    for (const auto id : ids) {
        if (id >= rows.size() || rows[id] == nullptr || rows[id]->error || !isScored(*rows[id]))
            continue;
        const auto& row = *rows[id];
        const bool isWorth = *row.quality >= score;
        if (isWorth == isOnSite(row))
            continue;
        if (isReviewed(qualityDecision(decisions, id)))
            ++effect.decided;
        else
            (isWorth ? effect.publish : effect.unpublish).push_back(id);
    }
    return effect;
}

} // namespace stet
