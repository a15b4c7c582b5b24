// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/text/date_time.h"

#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

namespace stet {

namespace {

template <typename Visit>
void forEachRelated(const ArticleFindings& found, Visit visit)
{
    const auto* related = found.field("related");
    if (related == nullptr || related->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < related->items.size(); ++i) {
        if (related->items[i].type == ValueType::Map)
            visit(i, related->items[i]);
    }
}

KeyPath pathOf(std::uint32_t index)
{
    return KeyPath::ofKey("related").item(index);
}

/// What a related story is called in a sentence.
std::string storyName(const Value& story)
{
    for (const auto* key : {"title", "webUrl"}) {
        if (const auto* value = story.find(key); value != nullptr && value->hasText())
            return value->text;
    }
    return {};
}

} // namespace

void checkRelatedSelf(ArticleFindings& found)
{
    const auto& addresses = found.addresses();
    std::unordered_set<std::string_view> own;
    std::uint32_t last = noIndex; // of one story one finding
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto& canonical = found.canonical()[i];
        const auto related = addresses[i].related;
        if (canonical.empty())
            continue;
        if (related == noIndex) {
            own.insert(canonical);
        } else if (related != last && own.contains(canonical)) {
            last = related;
            found.add(RuleId::RelatedSelf, pathOf(related), 0, {storyName(found.field("related")->items[related])});
        }
    }
}

void checkRelatedRepeated(ArticleFindings& found)
{
    const auto& addresses = found.addresses();
    std::unordered_map<std::string_view, std::uint32_t> first; // by address
    std::uint32_t last = noIndex;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto& canonical = found.canonical()[i];
        const auto related = addresses[i].related;
        if (canonical.empty() || related == noIndex)
            continue;
        const auto [earlier, isNew] = first.emplace(canonical, related);
        if (isNew || earlier->second == related || related == last)
            continue;
        last = related;
        found.add(RuleId::RelatedRepeated, pathOf(related), 0,
            {storyName(found.field("related")->items[related]), std::to_string(earlier->second + 1)});
    }
}

void checkRelatedFar(ArticleFindings& found)
{
    if (!found.row().date)
        return;
    forEachRelated(found, [&](std::uint32_t index, const Value& story) {
        const auto* text = story.find("publishedDateTime");
        const auto date = text != nullptr ? parseDateTime(text->text) : std::nullopt;
        if (!date)
            return;
        const auto days = std::abs(*date - *found.row().date) / secondsPerDay;
        if (days > found.settings().relatedDays)
            found.add(RuleId::RelatedFar, pathOf(index), 0, {storyName(story), std::to_string(days)});
    });
}

} // namespace stet
