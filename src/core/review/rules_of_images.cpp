// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include <optional>

namespace stet {

namespace {

constexpr std::string_view imagesKey = "images";
constexpr double oddest = 4; // of the longer side to the shorter one

struct Image
{
    KeyPath path{};
    KeyPath urlPath{}; ///< the same as `path` for one that is only an address, and so has no size
    std::string_view url{};
    std::optional<double> width{};
    std::optional<double> height{};

    bool isOnlyAddress() const { return urlPath == path; }
    bool hasSize() const { return width && height && *width > 0 && *height > 0; }
};

std::optional<double> imageNumber(const Value& map, std::string_view key)
{
    const auto* value = map.find(key);
    return value != nullptr ? numberOf(value->type, value->text) : std::nullopt;
}

std::vector<Image> imagesOf(const ArticleFindings& found)
{
    std::vector<Image> images;
    const auto* list = found.field(imagesKey);
    if (list == nullptr || list->type != ValueType::List)
        return images;
    for (std::uint32_t i = 0; i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        const auto path = KeyPath::ofKey(imagesKey).item(i);
        const auto* url = item.find("url");
        if (item.type == ValueType::Map)
            images.push_back({path, path.child("url"),
                url != nullptr && url->hasText() ? std::string_view(url->text) : std::string_view(),
                imageNumber(item, "width"), imageNumber(item, "height")});
        else if (item.type == ValueType::Text)
            images.push_back({path, path, item.text});
    }
    return images;
}

} // namespace

void checkImageMissing(ArticleFindings& found)
{
    if (!found.isNews())
        return;
    const auto* images = found.field(imagesKey);
    if (images == nullptr || images->type == ValueType::Null
        || (images->isScalar() ? images->text.empty() : images->items.empty()))
        found.add(RuleId::ImageMissing, KeyPath::ofKey(imagesKey));
}

void checkImageSizeMissing(ArticleFindings& found)
{
    for (const auto& image : imagesOf(found)) {
        const bool hasBoth = image.width && image.height && *image.width != 0 && *image.height != 0;
        if (!image.isOnlyAddress() && !hasBoth)
            found.add(RuleId::ImageSizeMissing, image.path);
    }
}

void checkImageAspect(ArticleFindings& found)
{
    for (const auto& image : imagesOf(found)) {
        if (image.hasSize() && (*image.width > oddest * *image.height || *image.height > oddest * *image.width))
            found.add(RuleId::ImageAspect, image.path.child("width"), 0,
                {numberText(*image.width), numberText(*image.height)});
    }
}

void checkImageSmall(ArticleFindings& found)
{
    const auto images = imagesOf(found);
    const auto& settings = found.settings();
    if (images.empty() || !images.front().hasSize())
        return;
    const auto& lead = images.front();
    if (*lead.width < settings.leadWidth || *lead.height < settings.leadHeight)
        found.add(RuleId::ImageSmall, lead.path.child("width"), 0,
            {numberText(*lead.width), numberText(*lead.height), numberText(settings.leadWidth),
                numberText(settings.leadHeight)});
}

void checkImageFiles(ArticleFindings& found)
{
    const auto& sizeOf = found.context().imageSize;
    if (!sizeOf || (!found.asks(RuleId::ImageFileMissing) && !found.asks(RuleId::ImageSizeDiffers)))
        return;
    const std::string article(found.row().path);
    for (const auto& image : imagesOf(found)) {
        if (image.url.empty())
            continue;
        const auto size = sizeOf(article, image.url);
        if (!size.ok() && !isFileReference(image.url))
            continue; // on the network: its size is known only once a person had it loaded
        if (!size.ok()) {
            const auto code = size.error().code;
            const bool isThere = code != ErrorCode::NotFound && code != ErrorCode::LeavesFolder
                && code != ErrorCode::LeadsElsewhere && code != ErrorCode::NotAFile;
            found.add(RuleId::ImageFileMissing, image.urlPath, isThere ? 1 : 0, {std::string(image.url)});
            continue;
        }
        if (!image.width || !image.height || (*image.width == size->width && *image.height == size->height))
            continue;
        std::vector<FieldChange> fix;
        const auto set = [&](std::string_view key, double declared, std::uint32_t real) {
            if (declared != real)
                fix.emplace_back(SetField{image.path.child(key), Value::scalar(ValueType::Int, std::to_string(real))});
        };
        set("width", *image.width, size->width);
        set("height", *image.height, size->height);
        found.addFixable(RuleId::ImageSizeDiffers, image.path.child("width"), 0,
            {numberText(*image.width), numberText(*image.height), std::to_string(size->width),
                std::to_string(size->height)},
            std::move(fix));
    }
}

} // namespace stet
