#include "core/text/json_string.h"

#include <QString>

namespace stet {

namespace {

void appendEscape(std::string& out, unsigned code)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[code >> 4U];
    out += digits[code & 15U];
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

} // namespace stet
