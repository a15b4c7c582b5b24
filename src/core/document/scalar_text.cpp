#include "core/document/scalar_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace stet {

namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

struct Escape
{
    char letter;
    std::string_view text;
};

// `\0` and `\'` are left out: readers differ on them. So are `\N` and `\_`, of which yaml-cpp makes no UTF-8.
constexpr std::array escapes{
    Escape{'"', "\""},
    Escape{'\\', "\\"},
    Escape{'/', "/"},
    Escape{' ', " "},
    Escape{'n', "\n"},
    Escape{'r', "\r"},
    Escape{'t', "\t"},
    Escape{'a', "\a"},
    Escape{'b', "\b"},
    Escape{'e', "\x1B"},
    Escape{'f', "\f"},
    Escape{'v', "\v"},
    Escape{'L', "\xE2\x80\xA8"},
    Escape{'P', "\xE2\x80\xA9"},
};

Result<std::string> decodeDouble(std::string_view inner)
{
    if (inner.find('\\') == std::string_view::npos)
        return std::string(inner);
    std::string out;
    out.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            const auto run = inner.substr(i, std::min(inner.size(), inner.find('\\', i)) - i);
            out += run;
            i += run.size() - 1;
            continue;
        }
        const auto bad = [&] { return Error{.code = ErrorCode::BadEscape, .detail = std::string(inner.substr(i, 2))}; };
        if (i + 1 >= inner.size())
            return bad();
        const char letter = inner[i + 1];
        const auto* known = std::find_if(escapes.begin(), escapes.end(), [&](Escape e) { return e.letter == letter; });
        if (known != escapes.end()) {
            out += known->text;
            ++i;
            continue;
        }
        const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (digits == 0 || i + 2 + digits > inner.size())
            return bad();
        std::uint32_t code = 0;
        const auto* begin = inner.data() + i + 2;
        const auto [rest, failure] = std::from_chars(begin, begin + digits, code, 16);
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        if (failure != std::errc() || rest != begin + digits || code == 0 || surrogate || code > 0x10FFFF)
            return bad();
        appendUtf8(out, code);
        i += 1 + digits;
    }
    return out;
}

std::string decodeSingle(std::string_view inner)
{
    if (inner.find('\'') == std::string_view::npos)
        return std::string(inner);
    std::string out;
    out.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
        out += inner[i];
        if (inner[i] == '\'')
            ++i;
    }
    return out;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> longSpecials{{
    {"\xC2\x85", "\\N"},
    {"\xE2\x80\xA8", "\\L"},
    {"\xE2\x80\xA9", "\\P"},
    {"\xEF\xBB\xBF", "\\uFEFF"},
    {"\xEF\xBF\xBE", "\\uFFFE"},
    {"\xEF\xBF\xBF", "\\uFFFF"},
}};

/// C0 and C1 controls, the Unicode line separators, the byte order mark, U+FFFE and U+FFFF: never written as they are.
/// Returns the number of bytes of such a character at the beginning of `text`, or 0.
std::size_t specialLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x20 || first == 0x7F)
        return 1;
    for (const auto& [bytes, escape] : longSpecials) {
        if (text.starts_with(bytes))
            return bytes.size();
    }
    return first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0 ? 2 : 0;
}

std::size_t findSpecial(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (specialLength(text.substr(i)) != 0)
            return i;
    }
    return std::string_view::npos;
}

std::string hex(std::uint32_t value, std::size_t digits)
{
    constexpr std::string_view letters = "0123456789ABCDEF";
    std::string out(digits, '0');
    for (auto i = digits; i-- > 0; value >>= 4)
        out[i] = letters[value & 0xF];
    return out;
}

std::string escapeSpecial(std::string_view special)
{
    if (special == "\n")
        return "\\n";
    if (special == "\t")
        return "\\t";
    if (special == "\r")
        return "\\r";
    if (special.size() == 1)
        return "\\x" + hex(static_cast<unsigned char>(special[0]), 2);
    const auto* found
        = std::find_if(longSpecials.begin(), longSpecials.end(), [&](auto& one) { return one.first == special; });
    if (found != longSpecials.end())
        return std::string(found->second);
    return "\\x" + hex(static_cast<unsigned char>(special[1]), 2);
}

std::string doubleQuoted(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        if (const auto length = specialLength(text.substr(i)); length != 0) {
            out += escapeSpecial(text.substr(i, length));
            i += length;
            continue;
        }
        if (text[i] == '"' || text[i] == '\\')
            out += '\\';
        out += text[i++];
    }
    return out + '"';
}

std::string singleQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + '\'';
}

/// What plain text between brackets cannot hold: to some readers it has a meaning there.
constexpr std::string_view flowSigns = ",[]{}?";

/// Words that some YAML reader takes for null, a boolean, infinity, a merge or a default key.
bool isReservedWord(std::string_view text)
{
    constexpr std::array<std::string_view, 15> words{
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan", "<<", "="};
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Numbers, dates, times and bases in the notations of YAML 1.1, YAML 1.2 and Ruby, generously.
bool looksLikeNumberOrDate(std::string_view text)
{
    const char first = text[0];
    if ((first < '0' || first > '9') && first != '+' && first != '-' && first != '.')
        return false;
    return text.find_first_not_of("0123456789abcdefABCDEFxXoOtTzZ_:,.+- ") == std::string_view::npos;
}

} // namespace

std::optional<std::size_t> quotedLength(std::string_view text)
{
    const char quote = text[0];
    // Most have neither escapes nor a second quote, and libc finds the end faster than a loop.
    const auto end = text.find(quote, 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    const bool isSimple = quote == '"' ? text.substr(1, end - 1).find('\\') == std::string_view::npos
                                       : end + 1 == text.size() || text[end + 1] != '\'';
    if (isSimple)
        return end + 1;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'')
                return i + 1;
            ++i;
        }
    }
    return std::nullopt;
}

std::optional<Error> findBadEscape(std::string_view written)
{
    if (written[0] != '"' || written.find('\\') == std::string_view::npos)
        return std::nullopt;
    const auto decoded = decodeScalar(written, ScalarStyle::DoubleQuoted);
    return decoded.ok() ? std::nullopt : std::optional(decoded.error());
}

Result<std::string> decodeScalar(std::string_view written, ScalarStyle style)
{
    if (style == ScalarStyle::Plain)
        return std::string(written);
    const auto inner = written.substr(1, written.size() - 2);
    if (style == ScalarStyle::SingleQuoted)
        return decodeSingle(inner);
    return decodeDouble(inner);
}

bool isDate(std::string_view text)
{
    static const auto matches = [](std::string_view shape, std::string_view part) {
        return std::equal(shape.begin(), shape.end(), part.begin(), part.end(), [](char expected, char c) {
            return expected == '0' ? c >= '0' && c <= '9'
                : expected == 'T'  ? c == 'T' || c == 't' || c == ' '
                                   : c == expected;
        });
    };
    constexpr std::size_t dateSize = 10;
    constexpr std::size_t timeSize = 19;
    const auto date = text.substr(0, dateSize);
    if (!matches("0000-00-00", date))
        return false;
    const auto number = [text](std::size_t at, std::size_t count) {
        unsigned value = 0;
        for (const char c : text.substr(at, count))
            value = value * 10 + static_cast<unsigned>(c - '0');
        return value;
    };
    const std::chrono::year_month_day day(std::chrono::year(static_cast<int>(number(0, 4))),
        std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2)));
    if (!day.ok() || number(0, 4) == 0) // Python's readers fail at the year 0, and at a time of day like 25:00:00
        return false;
    if (text.size() == dateSize)
        return true;
    if (!matches("T00:00:00", text.substr(dateSize, timeSize - dateSize)) || number(11, 2) > 23 || number(14, 2) > 59
        || number(17, 2) > 59)
        return false;
    auto rest = text.substr(timeSize);
    if (!rest.empty() && rest[0] == '.')
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of("0123456789", 1)));
    if (!rest.empty() && rest[0] == ' ')
        rest.remove_prefix(1);
    return rest.empty() || rest == "Z" || matches("+00:00", rest) || matches("-00:00", rest) || matches("+0000", rest)
        || matches("-0000", rest) || matches("+00", rest) || matches("-00", rest);
}

bool isSafePlain(std::string_view text)
{
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`~= ";
    if (text.empty() || text.back() == ' ' || text.back() == ':')
        return false;
    const bool wordWithDash = text[0] == '-' && text.size() > 1 && text[1] != ' ' && text[1] != '-';
    if (indicators.find(text[0]) != std::string_view::npos && !wordWithDash)
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos
        || text.starts_with("..."))
        return false;
    return findSpecial(text) == std::string_view::npos && typeOfPlain(text) == ValueType::Text && !isReservedWord(text)
        && !looksLikeNumberOrDate(text);
}

std::string encodeScalar(const Value& value, std::optional<ScalarStyle> kept, ScalarPlace place, DateForm dates)
{
    const bool inFlow = place == ScalarPlace::Flow;
    if (value.type == ValueType::Bool)
        return isTrueWord(value.text) ? "true" : "false";
    if (inFlow && value.type == ValueType::Null && value.text.empty())
        return "~";
    if (value.type != ValueType::Text)
        return value.text;
    if (kept == ScalarStyle::SingleQuoted && findSpecial(value.text) == std::string_view::npos)
        return singleQuoted(value.text);
    const bool isPlain = kept.value_or(ScalarStyle::Plain) == ScalarStyle::Plain;
    if (isPlain && dates == DateForm::Plain && isDate(value.text))
        return value.text;
    if (isPlain && isSafePlain(value.text) && (!inFlow || value.text.find_first_of(flowSigns) == std::string::npos))
        return value.text;
    return doubleQuoted(value.text);
}

std::string encodeKey(std::string_view key, ScalarPlace place)
{
    const bool isSafe = place == ScalarPlace::Block || key.find_first_of(flowSigns) == std::string_view::npos;
    if (isSafePlain(key) && isSafe)
        return std::string(key);
    // The scanner follows no escapes in keys.
    const bool needsSingle = key.find_first_of("\"\\") != std::string_view::npos;
    return needsSingle ? singleQuoted(key) : doubleQuoted(key);
}

} // namespace stet
