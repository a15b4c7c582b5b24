#include "core/query/facets.h"

#include "core/query/query_text.h"
#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <map>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>

namespace stet {

namespace {

/// Counts texts that are the same when folded, and their spellings.
class TextCounts
{
public:
    /// The memory of both must outlive this.
    void add(std::string_view folded, std::string_view label)
    {
        auto& spelling = m_spellings[label];
        if (spelling.number++ == 0)
            spelling.folded = folded;
    }
    /// Of a text that many rows share, which is folded once.
    void add(std::string_view text)
    {
        auto& spelling = m_spellings[text];
        if (spelling.number++ == 0)
            spelling.folded = m_folded.emplace_back(foldText(text));
    }

    FacetGroup take(Facet facet, QueryField field, std::size_t most) const
    {
        std::unordered_map<std::string_view, Count> counts;
        for (const auto& [label, spelling] : m_spellings) {
            auto& count = counts[spelling.folded];
            count.number += spelling.number;
            if (spelling.number > count.ofLabel || (spelling.number == count.ofLabel && label < count.label)) {
                count.label = label;
                count.ofLabel = spelling.number;
            }
        }
        FacetGroup group{.facet = facet};
        group.values.reserve(counts.size());
        for (const auto& [folded, count] : counts)
            group.values.push_back({.label = std::string(count.label), .count = count.number});
        const auto isBefore = [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.label < b.label;
        };
        const auto kept = std::min(group.values.size(), most);
        std::partial_sort(group.values.begin(), group.values.begin() + static_cast<std::ptrdiff_t>(kept),
            group.values.end(), isBefore);
        group.left = group.values.size() - kept;
        group.values.resize(kept);
        for (auto& value : group.values)
            value.term = exactTerm(field, value.label);
        return group;
    }

private:
    struct Spelling
    {
        std::size_t number = 0;
        std::string_view folded;
    };
    struct Count
    {
        std::size_t number = 0;
        std::string_view label;
        std::size_t ofLabel = 0; ///< how many are spelled so
    };

    std::unordered_map<std::string_view, Spelling> m_spellings;
    std::deque<std::string> m_folded; ///< what spellings look at
};

/// Of paths, what lies in a folder directly behind it: no character comes before a slash.
struct FolderOrder
{
    bool operator()(std::string_view a, std::string_view b) const
    {
        const auto rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)) + 1; };
        return std::lexicographical_compare(
            a.begin(), a.end(), b.begin(), b.end(), [&](char left, char right) { return rank(left) < rank(right); });
    }
};

/// Keeps the most frequent values, in their order. What a value lies in stands before it and is at least as frequent,
/// so that it stays too.
void cut(FacetGroup& group, std::size_t most)
{
    auto& values = group.values;
    if (values.size() <= most)
        return;
    std::vector<std::size_t> places(values.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(places.begin(), end, places.end(), [&](std::size_t a, std::size_t b) {
        return values[a].count != values[b].count ? values[a].count > values[b].count : a < b;
    });
    std::sort(places.begin(), end);
    std::vector<FacetValue> kept;
    kept.reserve(most);
    for (auto place = places.begin(); place != end; ++place)
        kept.push_back(std::move(values[*place]));
    group.left = values.size() - most;
    values = std::move(kept);
}

constexpr std::array facetStates{
    ArticleState::Draft, ArticleState::Published, ArticleState::Unset, ArticleState::Unsaved, ArticleState::Broken};
constexpr std::array reviewStates{ArticleState::Unreviewed, ArticleState::Later, ArticleState::Reviewed,
    ArticleState::Changed, ArticleState::Overruled};

struct Band
{
    const char* term;
    double from;
    double to;
};
constexpr std::array bands{
    Band{"quality:80..", 80, 1e300},
    Band{"quality:60..<80", 60, 80},
    Band{"quality:40..<60", 40, 60},
    Band{"quality:..<40", -1e300, 40},
};

class FacetTally
{
public:
    void add(const ArticleSummary& row, bool isUnsaved, const RowDecision& decision);
    std::vector<FacetGroup> take(std::size_t most) const;

private:
    void addState(const ArticleSummary& row, bool isUnsaved, const RowDecision& decision);
    void addTopics(const ArticleSummary& row);
    void addMonth(std::int64_t time);
    FacetGroup stateGroup(Facet facet, std::span<const ArticleState> states) const;
    FacetGroup folderGroup() const;
    FacetGroup dateGroup() const;
    FacetGroup qualityGroup() const;

    std::array<std::size_t, static_cast<std::size_t>(ArticleState::Overruled) + 1> m_states{};
    std::array<std::size_t, bands.size() + 1> m_bands{}; ///< the last: without quality
    std::unordered_map<std::string_view, std::size_t> m_folders;
    std::unordered_map<int, std::size_t> m_months; ///< by year * 12 + month - 1
    TextCounts m_categories;
    TextCounts m_types;
    TextCounts m_topics;
    TextCounts m_providers;
};

void FacetTally::addState(const ArticleSummary& row, bool isUnsaved, const RowDecision& decision)
{
    const auto count = [this](ArticleState state, bool is) { m_states[static_cast<std::size_t>(state)] += is ? 1 : 0; };
    count(ArticleState::Broken, bool(row.error));
    count(ArticleState::Draft, isDraft(row));
    count(ArticleState::Published, isOnSite(row));
    count(ArticleState::Unset, !row.error && row.publishState == PublishState::Unset);
    count(ArticleState::Unsaved, isUnsaved);
    count(ArticleState::Unreviewed, !row.error && !isReviewed(decision));
    count(ArticleState::Reviewed, !row.error && isReviewed(decision));
    count(ArticleState::Later, !row.error && decision.verdict == Verdict::Later);
    count(ArticleState::Changed, isChangedSince(decision, row));
    count(ArticleState::Overruled, isOverruled(decision, row));
}

void FacetTally::addTopics(const ArticleSummary& row)
{
    auto folded = row.foldedTopics();
    forEachTopic(row.topics, [&](std::string_view topic) {
        const auto end = std::min(folded.find(topicSeparator), folded.size());
        m_topics.add(folded.substr(0, end), topic);
        folded.remove_prefix(std::min(end + 1, folded.size()));
    });
}

void FacetTally::addMonth(std::int64_t time)
{
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(time)));
    const std::chrono::year_month_day date(day);
    ++m_months[static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1];
}

void FacetTally::add(const ArticleSummary& row, bool isUnsaved, const RowDecision& decision)
{
    addState(row, isUnsaved, decision);
    if (!row.folder.empty())
        ++m_folders[row.folder];
    if (row.error)
        return;
    if (!row.category.empty())
        m_categories.add(row.category);
    if (!row.type.empty())
        m_types.add(row.type);
    if (!row.provider.empty())
        m_providers.add(row.foldedProvider(), row.provider);
    addTopics(row);
    if (row.date)
        addMonth(*row.date);
    const auto* band = std::find_if(bands.begin(), bands.end(),
        [&](const Band& b) { return row.quality && *row.quality >= b.from && *row.quality < b.to; });
    ++m_bands[static_cast<std::size_t>(band - bands.begin())];
}

FacetGroup FacetTally::stateGroup(Facet facet, std::span<const ArticleState> states) const
{
    FacetGroup group{.facet = facet};
    for (const auto state : states)
        group.values.push_back({.term = stateTerm(state), .count = m_states[static_cast<std::size_t>(state)]});
    return group;
}

FacetGroup FacetTally::folderGroup() const
{
    std::map<std::string, std::size_t, FolderOrder> counts;
    for (const auto& [folder, count] : m_folders) {
        for (auto end = folder.find('/');; end = folder.find('/', end + 1)) {
            counts[std::string(folder.substr(0, end))] += count;
            if (end == std::string_view::npos)
                break;
        }
    }
    FacetGroup group{.facet = Facet::Folder};
    for (const auto& [folder, count] : counts)
        group.values.push_back({exactTerm(QueryField::Folder, folder), folder, count});
    return group;
}

FacetGroup FacetTally::dateGroup() const
{
    std::map<int, std::map<int, std::size_t, std::greater<>>, std::greater<>> years;
    for (const auto& [month, count] : m_months)
        years[(month >= 0 ? month : month - 11) / 12][month] += count;
    FacetGroup group{.facet = Facet::Date};
    for (const auto& [year, months] : years) {
        const auto yearText = std::to_string(year + 10'000).substr(1);
        FacetValue whole{"date:" + yearText, yearText, 0};
        for (const auto& [month, count] : months)
            whole.count += count;
        group.values.push_back(std::move(whole));
        for (const auto& [month, count] : months) {
            const auto text = yearText + '-' + std::to_string(month - year * 12 + 101).substr(1);
            group.values.push_back({"date:" + text, text, count});
        }
    }
    return group;
}

FacetGroup FacetTally::qualityGroup() const
{
    FacetGroup group{.facet = Facet::Quality};
    for (std::size_t i = 0; i < bands.size(); ++i)
        group.values.push_back({.term = bands[i].term, .count = m_bands[i]});
    group.values.push_back({.term = "no:quality", .count = m_bands.back()});
    return group;
}

std::vector<FacetGroup> FacetTally::take(std::size_t most) const
{
    auto folders = folderGroup();
    auto dates = dateGroup();
    cut(folders, most);
    cut(dates, most);
    return {stateGroup(Facet::State, facetStates), stateGroup(Facet::Review, reviewStates), std::move(folders),
        m_categories.take(Facet::Category, QueryField::Category, most),
        m_types.take(Facet::Type, QueryField::Type, most), m_topics.take(Facet::Topic, QueryField::Topics, most),
        m_providers.take(Facet::Provider, QueryField::Provider, most), std::move(dates), qualityGroup()};
}

} // namespace

std::vector<FacetGroup> countFacets(
    const Snapshot& rows, const std::vector<RowId>& ids, const FacetFacts& facts, const Stop& stop, std::size_t most)
{
    const RowDecision none;
    const auto decisionOf = [&](RowId id) -> const RowDecision& {
        const bool isKnown = id < facts.decisions.size() && facts.decisions[id] != nullptr;
        return isKnown ? *facts.decisions[id] : none;
    };
    FacetTally counter;
    std::size_t seen = 0;
    for (const auto id : ids) {
        if (++seen % 4096 == 0 && stop.isRequested())
            return {};
        if (id < rows.size() && rows[id])
            counter.add(*rows[id], id < facts.unsaved.size() && facts.unsaved[id], decisionOf(id));
    }
    return counter.take(most);
}

} // namespace stet
