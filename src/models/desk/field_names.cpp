#include "models/desk/field_names.h"

#include "core/messages/error_messages.h"

#include <QCoreApplication>

#include <array>

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

} // namespace

QString nameOfField(const KeyPath& path)
{
    if (path.empty())
        return QCoreApplication::translate("FieldNames", "Source");
    const auto text = path.toText();
    for (const auto& known : names) {
        if (known.path == text)
            return QCoreApplication::translate("FieldNames", known.name);
    }
    return printable(text);
}

} // namespace stet
