#include "json_text.h"

#include <QString>

#include <algorithm>

namespace stet::cli {

namespace {

void appendEscape(std::string& out, unsigned code)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[code >> 4U];
    out += digits[code & 15U];
}

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

std::string jsonString(std::string_view text)
{
    const auto valid = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
    std::string out = "\"";
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        const auto next = i + 1 < valid.size() ? static_cast<unsigned char>(valid[i + 1]) : 0U;
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += static_cast<char>(byte);
        } else if (byte == '\n') {
            out += "\\n";
        } else if (byte == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            appendEscape(out, byte);
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
            appendEscape(out, next); // the second byte of a C1 control is its code
            ++i;
        } else {
            out += static_cast<char>(byte);
        }
    }
    return out + '"';
}

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
