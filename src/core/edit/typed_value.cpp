#include "core/edit/typed_value.h"

#include "core/document/field_values.h"
#include "core/document/scalar_text.h"

#include <algorithm>

namespace stet {

bool holdsText(const Document& document, const KeyPath& field, const HoldsNoText& holdsNoText)
{
    const auto value = FieldValues(document).get(field);
    if (!value || value->type != ValueType::Text || (holdsNoText && holdsNoText(field)))
        return false;
    const auto* node = document.find(field);
    return node == nullptr || node->style != ScalarStyle::Plain || !isDate(value->text);
}

bool areTexts(const std::vector<Value>& items)
{
    const auto isText = [](const Value& each) { return each.type == ValueType::Text; };
    return !items.empty() && std::all_of(items.begin(), items.end(), isText);
}

Value itemLike(const std::vector<Value>& items, const Value& item, const KeyPath& list, const HoldsNoText& holdsNoText)
{
    if (!item.isScalar() || !areTexts(items) || (holdsNoText && holdsNoText(list.item(0))))
        return item;
    return Value::scalar(ValueType::Text, item.text);
}

bool isMeantItem(const Value& item, const Value& other)
{
    return sameValue(item, other) || (item.isScalar() && other.isScalar() && item.text == other.text);
}

} // namespace stet
