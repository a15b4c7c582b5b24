#include "core/stories/story_verbs.h"

#include "core/library/article_summary.h"
#include "core/library/story_links.h"
#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace stet {

namespace {

using namespace std::string_view_literals;

constexpr std::array listedKeys{"title"sv, "publishedDateTime"sv, "originalUrl"sv, "webUrl"sv, "ampWebUrl"sv,
    "cdnAmpWebUrl"sv}; // in the order in which an article has them

void put(Value& map, std::string_view key, const Value& value)
{
    map.keys.emplace_back(key);
    map.items.push_back(value);
}

void copyScalar(const Value& from, std::string_view key, Value& to)
{
    const auto* value = from.find(key);
    if (value != nullptr && value->isScalar() && value->type != ValueType::Null)
        put(to, key, *value);
}

bool isListed(const Value& item, const ListedStory& story)
{
    bool hasAddress = false;
    for (const auto key : addressKeys) {
        const auto* value = item.find(key);
        const auto hash = value != nullptr && value->isScalar() ? addressHash(value->text) : 0;
        hasAddress = hasAddress || hash != 0;
        if (hash != 0 && std::find(story.addresses.begin(), story.addresses.end(), hash) != story.addresses.end())
            return true;
    }
    const auto* title = item.find("title");
    return !hasAddress && story.addresses.empty() && title != nullptr && title->isScalar()
        && title->text == story.title;
}

std::vector<std::uint32_t> placesIn(const Value& related, const ListedStory& story)
{
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; related.type == ValueType::List && i < related.items.size(); ++i) {
        if (isListed(related.items[i], story))
            places.push_back(static_cast<std::uint32_t>(i));
    }
    return places;
}

} // namespace

ListedStory listedStory(const Value& fields)
{
    ListedStory story{.item = {.type = ValueType::Map}};
    for (const auto key : listedKeys)
        copyScalar(fields, key, story.item);
    if (const auto* provider = fields.find("provider"); provider != nullptr && provider->type == ValueType::Map) {
        Value named{.type = ValueType::Map};
        copyScalar(*provider, "name", named);
        copyScalar(*provider, "domain", named);
        if (!named.keys.empty())
            put(story.item, "provider", named);
    }
    for (const auto key : addressKeys) {
        const auto* address = story.item.find(key);
        if (const auto hash = address != nullptr ? addressHash(address->text) : 0; hash != 0)
            story.addresses.push_back(hash);
    }
    if (const auto* title = story.item.find("title"))
        story.title = title->text;
    return story;
}

Result<std::vector<FieldChange>> addRelated(const Document& document, std::span<const ListedStory> stories)
{
    const auto fields = document.values();
    const auto* related = fields.find("related");
    const bool isNone = related == nullptr || related->type == ValueType::Null;
    if (!isNone && related->type != ValueType::List)
        return Error{.code = ErrorCode::CollectionValue, .detail = "related"};
    auto size = isNone ? 0U : static_cast<std::uint32_t>(related->items.size());
    const auto own = listedStory(fields).addresses;
    std::unordered_set<std::uint64_t> listed(own.begin(), own.end()); // nobody is related to what is itself, nor twice
    std::vector<FieldChange> changes;
    for (const auto& story : stories) {
        const bool isNothing = story.addresses.empty() && story.title.empty();
        const bool isThere = std::any_of(
            story.addresses.begin(), story.addresses.end(), [&](auto address) { return listed.contains(address); });
        if (isNothing || isThere || (!isNone && !placesIn(*related, story).empty()))
            continue;
        listed.insert(story.addresses.begin(), story.addresses.end());
        changes.emplace_back(InsertItem{KeyPath::ofKey("related"), size++, story.item});
    }
    return changes;
}

std::vector<FieldChange> removeRelated(const Document& document, const ListedStory& story)
{
    const auto fields = document.values();
    const auto* related = fields.find("related");
    auto places = related == nullptr ? std::vector<std::uint32_t>() : placesIn(*related, story);
    std::vector<FieldChange> changes;
    if (!places.empty() && places.size() == related->items.size()) {
        changes.emplace_back(RemoveField{KeyPath::ofKey("related")}); // as if there had never been a link
        return changes;
    }
    for (auto place = places.rbegin(); place != places.rend(); ++place) // from the end: those before keep their places
        changes.emplace_back(RemoveField{KeyPath::ofKey("related").item(*place)});
    return changes;
}

RowId chooseOf(
    std::span<const RowId> story, const Snapshot& rows, StoryChoice choice, std::span<const std::string> providers)
{
    std::vector<std::string> preferred;
    for (const auto& provider : providers)
        preferred.push_back(foldText(provider));
    const auto rankOf = [&](const ArticleSummary& row) {
        const double badness = row.quality ? -*row.quality : std::numeric_limits<double>::infinity();
        const auto date = row.date.value_or(std::numeric_limits<std::int64_t>::max());
        std::size_t provider = 0;
        if (choice == StoryChoice::Provider) {
            const auto found = std::find(preferred.begin(), preferred.end(), row.foldedProvider());
            provider = static_cast<std::size_t>(found - preferred.begin());
        }
        const bool isByDate = choice == StoryChoice::Earliest;
        return std::tuple(provider, isByDate ? 0.0 : badness, date, badness);
    };
    RowId best = noRow;
    for (const auto id : story) {
        if (id >= rows.size() || rows[id] == nullptr || rows[id]->error)
            continue;
        if (best == noRow || rankOf(*rows[id]) < rankOf(*rows[best]))
            best = id;
    }
    return best;
}

std::vector<StoryPlan> planStories(std::span<const RowId> of, const Snapshot& rows, const Stories& stories,
    StoryChoice choice, std::span<const std::string> providers)
{
    const auto isOut = [&rows](RowId id) { return id < rows.size() && rows[id] != nullptr && isOnSite(*rows[id]); };
    std::vector<StoryPlan> plans;
    std::unordered_set<const void*> seen;
    for (const auto id : of) {
        const auto* members = id < stories.size() ? stories[id].get() : nullptr;
        if (members == nullptr || !seen.insert(members).second)
            continue;
        StoryPlan plan{.chosen = chooseOf(*members, rows, choice, providers)};
        if (plan.chosen == noRow)
            continue;
        std::copy_if(members->begin(), members->end(), std::back_inserter(plan.others),
            [&](RowId member) { return member != plan.chosen; });
        if (!isOut(plan.chosen) || std::any_of(plan.others.begin(), plan.others.end(), isOut))
            plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace stet
