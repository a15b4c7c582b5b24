#include "core/query/suggestions.h"

#include "core/query/query_fields.h"
#include "core/query/query_text.h"
#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t mostAttempts = 24;
constexpr std::size_t longestValue = 60; // bytes of a value that may be misspelled

/// Names that other systems give to what Stet's fields hold, for a site whose articles have no such key.
constexpr std::array<std::pair<std::string_view, QueryField>, 10> otherNames{{
    {"author", QueryField::Provider},
    {"authors", QueryField::Provider},
    {"publisher", QueryField::Provider},
    {"tag", QueryField::Topics},
    {"tags", QueryField::Topics},
    {"description", QueryField::Excerpt},
    {"summary", QueryField::Excerpt},
    {"section", QueryField::Category},
    {"rating", QueryField::Quality},
    {"created", QueryField::Date},
}};

/// How many characters must be inserted, removed, replaced or swapped to make one text of the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> costs(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                costs[i][j] = i + j;
                continue;
            }
            costs[i][j] = std::min(
                {costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                costs[i][j] = std::min(costs[i][j], costs[i - 2][j - 2] + 1);
        }
    }
    return costs[a.size()][b.size()];
}

/// How far two spellings of one word may be apart.
std::size_t mostApart(std::string_view word)
{
    return word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2;
}

std::string_view nearestField(std::string_view name)
{
    const auto other = std::find_if(
        otherNames.begin(), otherNames.end(), [&](const auto& entry) { return isSameName(entry.first, name); });
    if (other != otherNames.end())
        return nameOf(other->second);
    const auto folded = foldText(name);
    std::string_view nearest;
    auto least = mostApart(folded) + 1;
    for (const auto known : queryFieldNames()) {
        if (const auto apart = distance(folded, foldText(known)); apart < least) {
            least = apart;
            nearest = known;
        }
    }
    return nearest;
}

/// The values of a field that are spelled nearly like a text.
class NearValues
{
public:
    explicit NearValues(std::string_view wanted)
        : m_wanted(foldText(wanted))
        , m_least(mostApart(m_wanted) + 1)
    {
    }

    void consider(std::string_view value)
    {
        const auto sizes = std::minmax({value.size(), m_wanted.size()});
        if (value.size() > longestValue || sizes.second - sizes.first >= m_least || !m_seen.insert(value).second)
            return;
        if (const auto apart = distance(m_wanted, foldText(value)); apart > 0 && apart < m_least) {
            m_least = apart;
            m_nearest = value;
        }
    }
    std::string_view nearest() const { return m_nearest; }

private:
    std::string m_wanted;
    std::size_t m_least;
    std::string_view m_nearest;
    std::set<std::string_view> m_seen;
};

class Suggestions
{
public:
    Suggestions(const RowSupply& supply, std::string_view text, const QuerySurroundings& surroundings, const Stop& stop)
        : m_supply(supply)
        , m_text(text)
        , m_surroundings(surroundings)
        , m_stop(stop)
        , m_query(parseQuery(text, surroundings).query)
    {
    }

    std::vector<QuerySuggestion> find()
    {
        suggestFor(m_query.root);
        suggestWithout();
        return std::move(m_found);
    }

private:
    void suggestFor(const QueryNode& node);
    void suggestOtherField(const QueryNode& node);
    void suggestOtherValue(const QueryNode& node, const TextTest& test);
    void suggestWithout();
    void attempt(QueryPlace place, const std::string& by);
    std::size_t countOf(const Query& query) const;

    const RowSupply& m_supply;
    std::string_view m_text;
    const QuerySurroundings& m_surroundings;
    const Stop& m_stop;
    Query m_query;
    std::size_t m_attempts = 0;
    std::set<std::string> m_tried;
    std::vector<QuerySuggestion> m_found;
};

void Suggestions::suggestFor(const QueryNode& node)
{
    if (node.isSavedSearch)
        return;
    for (const auto& child : node.children)
        suggestFor(child);
    if (node.kind != QueryNode::Kind::Test)
        return;
    if (node.test.field == QueryField::Path)
        suggestOtherField(node);
    const auto* test = std::get_if<TextTest>(&node.test.what);
    if (test != nullptr && test->match != TextMatch::Regex && !test->text.empty())
        suggestOtherValue(node, *test);
}

void Suggestions::suggestOtherField(const QueryNode& node)
{
    const auto written = m_text.substr(node.place.begin, node.place.end - node.place.begin);
    const auto colon = written.find(':');
    const auto name = nearestField(written.substr(0, colon));
    if (colon != std::string_view::npos && !name.empty())
        attempt(node.place, std::string(name) + std::string(written.substr(colon)));
}

void Suggestions::suggestOtherValue(const QueryNode& node, const TextTest& test)
{
    constexpr std::array fields{QueryField::Provider, QueryField::Topics, QueryField::Category, QueryField::Type,
        QueryField::Title, QueryField::Excerpt, QueryField::File, QueryField::Folder};
    const auto value = queryValue(test.text);
    if (node.test.field != QueryField::Words)
        attempt(node.place, value);
    for (const auto field : fields) {
        if (field != node.test.field)
            attempt(node.place, std::string(nameOf(field)) + ':' + value);
    }
    NearValues providers(test.text);
    NearValues topics(test.text);
    NearValues categories(test.text);
    for (RowId id = 0; id < m_supply.rows.size() && !m_stop.isRequested(); ++id) {
        const auto& row = m_supply.rows[id];
        if (!row)
            continue;
        providers.consider(row->provider.view());
        categories.consider(row->category.view());
        forEachTopic(row->topics.view(), [&](std::string_view topic) { topics.consider(topic); });
    }
    const std::array near{std::pair(QueryField::Provider, providers.nearest()),
        std::pair(QueryField::Topics, topics.nearest()), std::pair(QueryField::Category, categories.nearest())};
    for (const auto& [field, nearest] : near) {
        if (!nearest.empty())
            attempt(node.place, std::string(nameOf(field)) + ':' + queryValue(nearest));
    }
}

/// Without one of the conditions that all must hold.
void Suggestions::suggestWithout()
{
    const auto& root = m_query.root;
    if (root.kind != QueryNode::Kind::All || root.isSavedSearch || root.children.size() < 2)
        return;
    for (std::size_t i = 0; i < root.children.size(); ++i) {
        auto place = root.children[i].place;
        if (i > 0)
            place.begin = root.children[i - 1].place.end;
        else
            place.end = root.children[1].place.begin;
        attempt(place, {});
    }
}

void Suggestions::attempt(QueryPlace place, const std::string& by)
{
    auto changed = std::string(m_text.substr(0, place.begin)) + by + std::string(m_text.substr(place.end));
    const bool isEnough = m_found.size() == mostSuggestions || m_attempts == mostAttempts || m_stop.isRequested();
    if (isEnough || changed == m_text || !m_tried.insert(changed).second)
        return;
    const auto parsed = parseQuery(changed, m_surroundings);
    // Values of other fields of the front matter are not at hand.
    const bool isKnown = parsed.query.sources.empty() || parsed.query.sources == m_query.sources;
    if (parsed.parseError || parsed.query.isEmpty() || !isKnown)
        return;
    ++m_attempts;
    if (const auto count = countOf(parsed.query); count > 0)
        m_found.push_back({std::move(changed), count});
}

std::size_t Suggestions::countOf(const Query& query) const
{
    QueryMatcher matcher(query);
    std::size_t count = 0;
    for (RowId id = 0; id < m_supply.rows.size(); ++id) {
        if (m_stop.isRequested() || matcher.parseError())
            return 0;
        if (m_supply.rows[id] && matcher.matches(*m_supply.rows[id], RowFacts(m_supply, id)))
            ++count;
    }
    return count;
}

} // namespace

std::vector<QuerySuggestion> suggestQueries(
    const RowSupply& supply, std::string_view text, const QuerySurroundings& surroundings, const Stop& stop)
{
    auto found = Suggestions(supply, text, surroundings, stop).find();
    return stop.isRequested() ? std::vector<QuerySuggestion>() : found;
}

} // namespace stet
