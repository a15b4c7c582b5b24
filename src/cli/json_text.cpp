#include "cli/json_text.h"

#include <algorithm>

namespace stet::cli {

namespace {

/// The digits at the beginning of `text`, taken off.
std::string_view takeDigits(std::string_view& text)
{
    const auto size = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto digits = text.substr(0, size);
    text.remove_prefix(size);
    return digits;
}

/// `written` is an Int or a Float of typeOfPlain().
std::string jsonNumber(std::string_view written)
{
    std::string out;
    if (written.starts_with('-'))
        out += '-';
    if (written.starts_with('-') || written.starts_with('+'))
        written.remove_prefix(1);
    auto whole = takeDigits(written);
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    out += whole.empty() ? "0" : whole;
    if (written.starts_with('.')) {
        written.remove_prefix(1);
        if (const auto fraction = takeDigits(written); !fraction.empty()) {
            out += '.';
            out += fraction;
        }
    }
    return out += written; // the exponent is written alike
}

} // namespace

std::string jsonText(const Value& value)
{
    switch (value.type) {
    case ValueType::Null:
        return "null";
    case ValueType::Bool:
        return isTrueWord(value.text) ? "true" : "false";
    case ValueType::Int:
    case ValueType::Float:
        return jsonNumber(value.text);
    case ValueType::Text:
        return jsonString(value.text);
    case ValueType::List:
    case ValueType::Map:
        break;
    }
    const bool isMap = value.type == ValueType::Map;
    std::string out(1, isMap ? '{' : '[');
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (isMap && value.find(value.keys[i]) != &value.items[i])
            continue; // a later one counts
        if (out.size() > 1)
            out += ',';
        if (isMap)
            out += jsonString(value.keys[i]) + ':';
        out += jsonText(value.items[i]);
    }
    return out + (isMap ? '}' : ']');
}

} // namespace stet::cli
