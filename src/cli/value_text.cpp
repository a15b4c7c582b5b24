#include "cli/value_text.h"

#include "cli/json_text.h"

#include <algorithm>

namespace stet::cli {

std::string cellText(const Value& value)
{
    switch (value.type) {
    case ValueType::Null:
        return {};
    case ValueType::Bool:
        return isTrueWord(value.text) ? "true" : "false";
    case ValueType::Int:
    case ValueType::Float:
    case ValueType::Text:
        return value.text;
    case ValueType::List:
    case ValueType::Map:
        break;
    }
    const bool isSimple = value.type == ValueType::List
        && std::all_of(value.items.begin(), value.items.end(), [](const Value& item) { return item.isScalar(); });
    if (!isSimple)
        return jsonText(value);
    std::string text;
    for (const auto& item : value.items) {
        if (!text.empty())
            text += ", ";
        text += cellText(item);
    }
    return text;
}

} // namespace stet::cli
