#include "core/review/article_addresses.h"

namespace stet {

namespace {

void addStoryAddresses(std::vector<ArticleAddress>& out, const Value& story, std::uint32_t related)
{
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->hasText())
            out.push_back({value->text, splitAddress(value->text), key, related, noIndex});
    }
    const auto* images = story.find("images");
    if (images == nullptr || images->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < images->items.size(); ++i) {
        const auto& item = images->items[i];
        const auto* url = item.isScalar() ? &item : item.find("url");
        if (url != nullptr && url->hasText())
            out.push_back({url->text, splitAddress(url->text), {}, related, i, item.isScalar()});
    }
}

} // namespace

bool isFileReference(std::string_view address)
{
    return !address.starts_with("//")
        && address.substr(0, address.find_first_of("/?#")).find(':') == std::string_view::npos;
}

KeyPath ArticleAddress::path() const
{
    const auto story = related == noIndex ? KeyPath() : KeyPath::ofKey("related").item(related);
    const auto below = [&](std::string_view name) { return story.empty() ? KeyPath::ofKey(name) : story.child(name); };
    if (isOfPage())
        return below(key);
    const auto item = below("images").item(image);
    return isWholeImage ? item : item.child("url");
}

std::vector<ArticleAddress> addressesOf(const Value& values)
{
    constexpr std::size_t ofStory = 6; // addresses that most stories have at most
    const auto* related = values.find("related");
    const bool hasRelated = related != nullptr && related->type == ValueType::List;
    std::vector<ArticleAddress> out;
    out.reserve(ofStory * (1 + (hasRelated ? related->items.size() : 0)));
    addStoryAddresses(out, values, noIndex);
    if (!hasRelated)
        return out;
    for (std::uint32_t i = 0; i < related->items.size(); ++i)
        addStoryAddresses(out, related->items[i], i);
    return out;
}

} // namespace stet
