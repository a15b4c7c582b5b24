#include "core/edit/plan/field_order.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace stet {

namespace {

constexpr std::array<std::string_view, 18> articleFields{"category", "type", "title", "excerpt", "publishedDateTime",
    "originalUrl", "webUrl", "ampWebUrl", "cdnAmpWebUrl", "quality", "heat", "published", "provider", "topics",
    "images", "related", "featuredContent", "secured"};
constexpr std::array<std::string_view, 12> relatedFields{"title", "excerpt", "publishedDateTime", "originalUrl",
    "webUrl", "ampWebUrl", "cdnAmpWebUrl", "type", "provider", "quality", "heat", "images"};
constexpr std::array<std::string_view, 4> providerFields{"name", "domain", "images", "authors"};
constexpr std::array<std::string_view, 6> imageFields{"url", "width", "height", "isCached", "title", "attribution"};

std::span<const std::string_view> fieldsOf(std::string_view mapKey)
{
    if (mapKey.empty())
        return articleFields;
    if (mapKey == "related")
        return relatedFields;
    if (mapKey == "provider")
        return providerFields;
    if (mapKey == "images")
        return imageFields;
    return {};
}

} // namespace

std::optional<int> fieldRank(std::string_view mapKey, std::string_view key)
{
    const auto fields = fieldsOf(mapKey);
    const auto place = std::find(fields.begin(), fields.end(), key);
    if (place == fields.end())
        return std::nullopt;
    return static_cast<int>(place - fields.begin());
}

bool isSingleField(const KeyPath& field)
{
    constexpr std::array<std::string_view, 4> lists{"topics", "images", "related", "authors"};
    std::string_view mapKey;
    std::string_view key;
    for (const auto& segment : field.segments()) {
        if (const auto* text = std::get_if<std::string>(&segment))
            mapKey = std::exchange(key, *text);
    }
    constexpr std::array<std::string_view, 8> usualTexts{
        "description", "summary", "subtitle", "layout", "permalink", "slug", "url", "date"};
    const auto isIn = [key](const auto& keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    return isIn(usualTexts) || (fieldRank(mapKey, key) && !isIn(lists));
}

} // namespace stet
