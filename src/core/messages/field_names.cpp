#include "core/messages/field_names.h"

#include "core/messages/error_messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace stet {

namespace {

struct FieldName
{
    std::string_view path;
    const char* name;
};

constexpr std::array names{
    FieldName{"category", QT_TRANSLATE_NOOP("FieldNames", "Category")},
    FieldName{"type", QT_TRANSLATE_NOOP("FieldNames", "Type")},
    FieldName{"title", QT_TRANSLATE_NOOP("FieldNames", "Title")},
    FieldName{"excerpt", QT_TRANSLATE_NOOP("FieldNames", "Excerpt")},
    FieldName{"publishedDateTime", QT_TRANSLATE_NOOP("FieldNames", "Date")},
    FieldName{"originalUrl", QT_TRANSLATE_NOOP("FieldNames", "Address as found")},
    FieldName{"webUrl", QT_TRANSLATE_NOOP("FieldNames", "Address")},
    FieldName{"ampWebUrl", QT_TRANSLATE_NOOP("FieldNames", "AMP address")},
    FieldName{"cdnAmpWebUrl", QT_TRANSLATE_NOOP("FieldNames", "AMP cache address")},
    FieldName{"quality", QT_TRANSLATE_NOOP("FieldNames", "Quality")},
    FieldName{"heat", QT_TRANSLATE_NOOP("FieldNames", "Heat")},
    FieldName{"published", QT_TRANSLATE_NOOP("FieldNames", "Published")},
    FieldName{"provider", QT_TRANSLATE_NOOP("FieldNames", "Provider")},
    FieldName{"provider.name", QT_TRANSLATE_NOOP("FieldNames", "Provider")},
    FieldName{"provider.domain", QT_TRANSLATE_NOOP("FieldNames", "Provider's domain")},
    FieldName{"topics", QT_TRANSLATE_NOOP("FieldNames", "Topics")},
    FieldName{"images", QT_TRANSLATE_NOOP("FieldNames", "Pictures")},
    FieldName{"related", QT_TRANSLATE_NOOP("FieldNames", "Related stories")},
    FieldName{"featuredContent", QT_TRANSLATE_NOOP("FieldNames", "Embed")},
};

/// In an item of a list, where some names mean something else.
constexpr std::array itemNames{
    FieldName{"url", QT_TRANSLATE_NOOP("FieldNames", "Address")},
    FieldName{"width", QT_TRANSLATE_NOOP("FieldNames", "Width")},
    FieldName{"height", QT_TRANSLATE_NOOP("FieldNames", "Height")},
    FieldName{"attribution", QT_TRANSLATE_NOOP("FieldNames", "Attribution")},
};

//: %1: number of the item
constexpr std::array listItems{
    FieldName{"images", QT_TRANSLATE_NOOP("FieldNames", "Picture %1")},
    FieldName{"related", QT_TRANSLATE_NOOP("FieldNames", "Related story %1")},
    FieldName{"topics", QT_TRANSLATE_NOOP("FieldNames", "Topic %1")},
};

QString nameIn(std::span<const FieldName> table, std::string_view text)
{
    const auto known
        = std::find_if(table.begin(), table.end(), [&](const FieldName& each) { return each.path == text; });
    return known == table.end() ? QString() : QCoreApplication::translate("FieldNames", known->name);
}

/// "Picture 1: Width" for images[0].width; empty if it is no item of a known list.
QString nameOfItem(const KeyPath& path)
{
    const auto& segments = path.segments();
    const auto* list = std::get_if<std::string>(&segments.front());
    const auto* index = segments.size() > 1 ? std::get_if<std::uint32_t>(&segments[1]) : nullptr;
    const auto pattern = list != nullptr && index != nullptr ? nameIn(listItems, *list) : QString();
    if (pattern.isEmpty())
        return {};
    const auto item = pattern.arg(*index + 1);
    if (segments.size() == 2)
        return item;
    const KeyPath rest(std::vector(segments.begin() + 2, segments.end()));
    const auto own = nameIn(itemNames, rest.toText());
    return item + QStringLiteral(": ") + (own.isEmpty() ? nameOfField(rest) : own);
}

} // namespace

QString nameOfField(const KeyPath& path)
{
    if (path.empty())
        return QCoreApplication::translate("FieldNames", "Source");
    const auto text = path.toText();
    if (const auto known = nameIn(names, text); !known.isEmpty())
        return known;
    const auto item = nameOfItem(path);
    return item.isEmpty() ? printable(text) : item;
}

} // namespace stet
