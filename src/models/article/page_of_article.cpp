#include "models/article/page_of_article.h"

#include "models/article/image_list.h"
#include "models/desk/date_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t mostRelatedShown = 50;
constexpr std::size_t mostTopicsShown = 100;

std::string scalarText(const Value* value)
{
    return value != nullptr && value->isScalar() ? value->text : std::string();
}

std::string scalarText(const Value& fields, std::string_view key)
{
    return scalarText(fields.find(key));
}

/// A map's name, or the text that stands for it.
std::string nameIn(const Value* value)
{
    return value != nullptr && value->type == ValueType::Map ? scalarText(*value, "name") : scalarText(value);
}

std::string readableDate(const Value& fields, std::string_view key)
{
    const auto written = scalarText(fields, key);
    const auto words = dateInWords(QString::fromStdString(written), DateZone::AsWritten).toStdString();
    return words.empty() ? written : words;
}

std::string firstText(const Value& fields, std::initializer_list<std::string_view> keys)
{
    for (const auto key : keys) {
        if (auto text = scalarText(fields, key); !text.empty())
            return text;
    }
    return {};
}

ArticlePage::Picture leadOf(const Value& fields)
{
    const auto images = declaredImages(fields);
    if (images.empty())
        return {};
    const auto& first = images.front();
    const auto size = first.size.isValid() ? first.size : QSize(0, 0);
    return {.picture = {first.reference, size.width(), size.height()},
        .title = first.title.toStdString(),
        .attribution = first.attribution.toStdString()};
}

std::vector<std::string> topicsOf(const Value& fields)
{
    std::vector<std::string> topics;
    const auto* list = fields.find("topics");
    if (list != nullptr && list->type == ValueType::List) {
        for (const auto& item : list->items) {
            if (item.isScalar() && !item.text.empty() && topics.size() < mostTopicsShown)
                topics.push_back(item.text);
        }
    } else if (auto text = scalarText(list); !text.empty()) {
        topics.push_back(std::move(text));
    }
    return topics;
}

std::vector<ArticlePage::Story> relatedOf(const Value& fields)
{
    std::vector<ArticlePage::Story> stories;
    const auto* list = fields.find("related");
    if (list == nullptr || list->type != ValueType::List)
        return stories;
    for (const auto& item : list->items) {
        if (item.type == ValueType::Map && stories.size() < mostRelatedShown) {
            stories.push_back({.title = scalarText(item, "title"),
                .excerpt = scalarText(item, "excerpt"),
                .provider = nameIn(item.find("provider")),
                .date = readableDate(item, "publishedDateTime"),
                .address = firstText(item, {"webUrl", "originalUrl", "ampWebUrl"}),
                .quality = scalarText(item, "quality"),
                .picture = leadOf(item).picture});
        }
    }
    return stories;
}

} // namespace

ArticlePage pageOfArticle(const Value& fields, std::string_view body, std::string_view path)
{
    const bool isHtml = path.ends_with(".html") || path.ends_with(".htm");
    return {.title = firstText(fields, {"title", "name"}),
        .excerpt = firstText(fields, {"excerpt", "description"}),
        .provider = nameIn(fields.find("provider")),
        .date = readableDate(fields, "publishedDateTime"),
        .lead = leadOf(fields),
        .embed = scalarText(fields, "featuredContent"),
        .body = body,
        .format = isHtml ? BodyFormat::Html : BodyFormat::Markdown,
        .topics = topicsOf(fields),
        .related = relatedOf(fields)};
}

ReadingWords readingWords()
{
    const auto words = [](const char* text) { return QCoreApplication::translate("ReadingPage", text).toStdString(); };
    return {.embedded = words(QT_TRANSLATE_NOOP("ReadingPage", "Embedded content from %1")),
        .embeddedHere = words(QT_TRANSLATE_NOOP("ReadingPage", "Embedded content without a web address")),
        .openInBrowser = words(QT_TRANSLATE_NOOP("ReadingPage", "Open in browser")),
        .cut = words(QT_TRANSLATE_NOOP("ReadingPage", "The text is longer than Stet shows here. Open it in Source")),
        .tooComplex = words(QT_TRANSLATE_NOOP(
            "ReadingPage", "This text is too complex to be laid out, so here is the beginning of its source")),
        .related = words(QT_TRANSLATE_NOOP("ReadingPage", "Related stories")),
        .quality = words(QT_TRANSLATE_NOOP("ReadingPage", "quality %1")),
        .untitled = words(QT_TRANSLATE_NOOP("ReadingPage", "Untitled"))};
}

} // namespace stet
