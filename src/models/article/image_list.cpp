#include "models/article/image_list.h"

#include "core/messages/error_messages.h"

#include <set>
#include <utility>

namespace stet {

namespace {

int pixels(const Value& image, std::string_view key)
{
    const auto* value = image.find(key);
    bool isNumber = false;
    const int number = value != nullptr ? printable(value->text).toInt(&isNumber) : -1;
    return isNumber ? number : -1;
}

std::string_view rawText(const Value& map, std::string_view key)
{
    const auto* value = map.find(key);
    return value != nullptr && value->isScalar() ? std::string_view(value->text) : std::string_view();
}

/// Calls with each image, its index in the list, and what is written there.
template <typename Act>
void forEachImage(const Value& fields, Act act)
{
    const auto* list = fields.find("images");
    if (list == nullptr || list->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        const auto* url = item.isScalar() ? &item : item.find("url");
        if (url == nullptr || !url->isScalar() || url->text.empty())
            continue;
        act(DeclaredImage{.reference = url->text,
                .size = {pixels(item, "width"), pixels(item, "height")},
                .title = printable(rawText(item, "title")),
                .attribution = printable(rawText(item, "attribution"))},
            i, item);
    }
}

void addKey(Value& map, std::string_view key, ValueType type, std::string_view text)
{
    map.keys.emplace_back(key);
    map.items.push_back(Value::scalar(type, text));
}

} // namespace

std::vector<DeclaredImage> declaredImages(const Value& fields)
{
    std::vector<DeclaredImage> images;
    forEachImage(fields, [&](DeclaredImage image, std::uint32_t /*item*/, const Value& /*written*/) {
        images.push_back(std::move(image));
    });
    return images;
}

std::vector<StoryPicture> storyPictures(const Value& fields)
{
    constexpr std::size_t most = 200;
    std::vector<StoryPicture> pictures;
    std::set<std::string> seen;
    const auto addAll = [&](const Value& story, bool isOwn, std::string_view provider) {
        forEachImage(story, [&](DeclaredImage image, std::uint32_t item, const Value& written) {
            if (pictures.size() < most && (isOwn || !seen.contains(image.reference))) {
                seen.insert(image.reference);
                pictures.push_back({std::move(image), item, isOwn, std::string(provider), written});
            }
        });
    };
    addAll(fields, true, {});
    const auto* related = fields.find("related");
    if (related == nullptr || related->type != ValueType::List)
        return pictures;
    for (const auto& story : related->items) {
        const auto* provider = story.find("provider");
        addAll(story, false, provider != nullptr ? rawText(*provider, "name") : std::string_view());
    }
    return pictures;
}

InsertItem insertedImage(std::string_view reference, QSize size)
{
    Value item{.type = ValueType::Map};
    addKey(item, "url", ValueType::Text, reference);
    if (size.isValid()) {
        addKey(item, "width", ValueType::Int, std::to_string(size.width()));
        addKey(item, "height", ValueType::Int, std::to_string(size.height()));
    }
    return {KeyPath::ofKey("images"), 0, std::move(item), Value::scalar(ValueType::Text, reference)};
}

InsertItem insertedImage(const StoryPicture& picture)
{
    const auto& image = picture.image;
    auto inserted = insertedImage(image.reference, image.size);
    const std::string title(rawText(picture.written, "title"));
    std::string attribution(rawText(picture.written, "attribution"));
    if (attribution.empty())
        attribution = picture.provider;
    if (!title.empty())
        addKey(inserted.value, "title", ValueType::Text, title);
    if (!attribution.empty())
        addKey(inserted.value, "attribution", ValueType::Text, attribution);
    return inserted;
}

} // namespace stet
