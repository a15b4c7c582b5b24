#include "models/article/image_list.h"

#include "core/messages/error_messages.h"

namespace stet {

namespace {

int pixels(const Value& image, std::string_view key)
{
    const auto* value = image.find(key);
    bool isNumber = false;
    const int number = value != nullptr ? printable(value->text).toInt(&isNumber) : -1;
    return isNumber ? number : -1;
}

} // namespace

std::vector<DeclaredImage> declaredImages(const Value& fields)
{
    std::vector<DeclaredImage> images;
    const auto* list = fields.find("images");
    for (const auto& item : list != nullptr && list->type == ValueType::List ? list->items : std::vector<Value>()) {
        const auto* url = item.isScalar() ? &item : item.find("url");
        if (url == nullptr || !url->isScalar() || url->text.empty())
            continue;
        DeclaredImage image;
        image.reference = url->text;
        image.size = {pixels(item, "width"), pixels(item, "height")};
        if (const auto* title = item.find("title"); title != nullptr)
            image.title = printable(title->text);
        if (const auto* attribution = item.find("attribution"); attribution != nullptr)
            image.attribution = printable(attribution->text);
        images.push_back(std::move(image));
    }
    return images;
}

} // namespace stet
