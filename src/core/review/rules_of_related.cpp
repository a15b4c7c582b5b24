#include "review/article_rules.h"

#include "library/date_time.h"
#include "library/web_address.h"
#include "review/article_addresses.h"

#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

namespace stet {

namespace {

constexpr std::int64_t day = 86400; // seconds

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
std::string nameOf(const Value& story)
{
    for (const auto* key : {"title", "webUrl"}) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar() && !value->text.empty())
            return value->text;
    }
    return {};
}

std::vector<std::string> canonicalAddresses(const Value& story)
{
    std::vector<std::string> out;
    for (const auto key : addressKeys) {
        const auto* value = story.find(key);
        if (value == nullptr || !value->isScalar())
            continue;
        if (auto address = canonicalAddress(value->text))
            out.push_back(std::move(*address));
    }
    return out;
}

} // namespace

void checkRelatedSelf(ArticleFindings& found)
{
    const auto own = canonicalAddresses(found.values());
    const std::unordered_set<std::string_view> addresses(own.begin(), own.end());
    if (addresses.empty())
        return;
    forEachRelated(found, [&](std::uint32_t index, const Value& story) {
        for (const auto& address : canonicalAddresses(story)) {
            if (addresses.contains(address)) {
                found.add(RuleId::RelatedSelf, pathOf(index), 0, {nameOf(story)});
                return;
            }
        }
    });
}

void checkRelatedRepeated(ArticleFindings& found)
{
    std::unordered_map<std::string, std::uint32_t> first; // by address
    forEachRelated(found, [&](std::uint32_t index, const Value& story) {
        bool isSaid = false;
        for (auto& address : canonicalAddresses(story)) {
            const auto [earlier, isNew] = first.emplace(std::move(address), index);
            if (isNew || isSaid || earlier->second == index)
                continue;
            isSaid = true;
            found.add(RuleId::RelatedRepeated, pathOf(index), 0, {nameOf(story), std::to_string(earlier->second + 1)});
        }
    });
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
        const auto days = std::abs(*date - *found.row().date) / day;
        if (days > found.settings().relatedDays)
            found.add(RuleId::RelatedFar, pathOf(index), 0, {nameOf(story), std::to_string(days)});
    });
}

} // namespace stet
