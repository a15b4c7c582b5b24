#include "review/article_addresses.h"

namespace stet {

namespace {

void addPages(std::vector<ArticleAddress>& out, const Value& story, const KeyPath& path)
{
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar() && !value->text.empty())
            out.push_back({path.empty() ? KeyPath::ofKey(key) : path.child(key), value->text, true});
    }
}

void addPictures(std::vector<ArticleAddress>& out, const Value& story, const KeyPath& path)
{
    const auto* images = story.find("images");
    if (images == nullptr || images->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < images->items.size(); ++i) {
        const auto* url = images->items[i].find("url");
        if (url != nullptr && url->isScalar() && !url->text.empty()) {
            const auto list = path.empty() ? KeyPath::ofKey("images") : path.child("images");
            out.push_back({list.item(i).child("url"), url->text, false});
        }
    }
}

} // namespace

std::vector<ArticleAddress> addressesOf(const Value& values)
{
    std::vector<ArticleAddress> out;
    addPages(out, values, {});
    addPictures(out, values, {});
    const auto* related = values.find("related");
    if (related == nullptr || related->type != ValueType::List)
        return out;
    for (std::uint32_t i = 0; i < related->items.size(); ++i) {
        const auto path = KeyPath::ofKey("related").item(i);
        addPages(out, related->items[i], path);
        addPictures(out, related->items[i], path);
    }
    return out;
}

} // namespace stet
