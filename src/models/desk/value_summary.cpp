#include "models/desk/value_summary.h"

#include "core/messages/error_messages.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype summaryLength = 400; // characters

struct ValueTexts
{
    Q_DECLARE_TR_FUNCTIONS(stet::FactsModel)
};

} // namespace

QString oneLine(std::string utf8)
{
    std::replace_if(
        utf8.begin(), utf8.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    const auto text = printable(utf8).trimmed();
    return text.size() <= summaryLength ? text : text.left(summaryLength) + u'…';
}

QString summaryOf(const Value& value)
{
    QStringList texts;
    for (const auto& item : value.items) {
        if (!item.isScalar() || value.type == ValueType::Map)
            return value.type == ValueType::Map
                ? QString()
                : ValueTexts::tr("%n item(s)", nullptr, static_cast<int>(value.items.size()));
        texts << oneLine(item.text);
    }
    return texts.join(u", "_s);
}

QString shortText(const std::optional<Value>& value)
{
    if (!value)
        return ValueTexts::tr("missing");
    if (value->isScalar())
        return oneLine(value->text);
    return value->type == ValueType::List
        ? summaryOf(*value)
        : ValueTexts::tr("%n field(s)", nullptr, static_cast<int>(value->items.size()));
}

} // namespace stet
