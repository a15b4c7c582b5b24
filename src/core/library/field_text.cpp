#include "library/field_text.h"

#include <charconv>
#include <string_view>

namespace stet {

namespace {

std::string shortForm(const Value& value)
{
    if (value.isScalar())
        return value.text;
    if (value.items.empty())
        return {};
    return value.type == ValueType::Map ? "{...}" : "[...]";
}

/// Nesting is limited by what was read.
std::string wholeForm(const Value& value)
{
    if (value.isScalar())
        return value.text;
    const bool isMap = value.type == ValueType::Map;
    std::string text;
    for (std::size_t i = 0; i < value.items.size(); ++i)
        text += (i == 0 ? "" : ", ") + (isMap ? value.keys[i] + ": " : std::string()) + wholeForm(value.items[i]);
    return isMap ? '{' + text + '}' : '[' + text + ']';
}

} // namespace

std::string fieldText(const FieldValue& value)
{
    const auto* collection = value.collection();
    if (collection == nullptr)
        return value.type() == ValueType::Null ? std::string() : std::string(value.text());
    if (collection->type == ValueType::Map)
        return shortForm(*collection);
    std::string text;
    for (const auto& item : collection->items) {
        const auto part = shortForm(item);
        text += text.empty() || part.empty() ? part : ", " + part;
    }
    return text;
}

std::string fieldDetail(const FieldValue& value)
{
    return value.collection() == nullptr ? fieldText(value) : wholeForm(*value.collection());
}

std::optional<double> fieldNumber(const FieldValue& value)
{
    if (value.type() != ValueType::Int && value.type() != ValueType::Float)
        return std::nullopt;
    auto text = value.text();
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() ? std::optional(number) : std::nullopt;
}

} // namespace stet
