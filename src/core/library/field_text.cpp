#include "core/library/field_text.h"

#include <string_view>

namespace stet {

namespace {

std::string_view shortForm(const Value& value)
{
    if (value.isScalar())
        return value.text;
    if (value.items.empty())
        return {};
    return value.type == ValueType::Map ? "{...}" : "[...]";
}

/// Nesting is limited by what was read.
void addWhole(std::string& text, const Value& value, std::size_t enough)
{
    if (value.isScalar()) {
        text += std::string_view(value.text).substr(0, enough);
        return;
    }
    const bool isMap = value.type == ValueType::Map;
    text += isMap ? '{' : '[';
    for (std::size_t i = 0; i < value.items.size() && text.size() < enough; ++i) {
        text += i == 0 ? "" : ", ";
        if (isMap)
            text += value.keys[i] + ": ";
        addWhole(text, value.items[i], enough);
    }
    text += isMap ? '}' : ']';
}

} // namespace

std::string fieldText(const FieldValue& value, std::size_t enough)
{
    const auto* collection = value.collection();
    if (collection == nullptr)
        return value.type() == ValueType::Null ? std::string() : std::string(value.text().substr(0, enough));
    if (collection->type == ValueType::Map)
        return std::string(shortForm(*collection));
    std::string text;
    for (const auto& item : collection->items) {
        if (text.size() >= enough)
            break;
        const auto part = shortForm(item).substr(0, enough);
        text += text.empty() || part.empty() ? "" : ", ";
        text += part;
    }
    return text;
}

std::string fieldDetail(const FieldValue& value, std::size_t enough)
{
    if (value.collection() == nullptr)
        return fieldText(value, enough);
    std::string text;
    addWhole(text, *value.collection(), enough);
    return text;
}

} // namespace stet
