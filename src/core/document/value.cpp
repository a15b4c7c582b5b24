#include "core/document/value.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stet {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// lower, Capital or UPPER spelling of a lower-case word
bool isSpellingOf(std::string_view word, std::string_view text)
{
    if (word.size() != text.size())
        return false;
    const auto upper = [](char c) { return static_cast<char>(c - 'a' + 'A'); };
    const bool firstUpper = text[0] == upper(word[0]);
    if (!firstUpper && text[0] != word[0])
        return false;
    const bool restUpper = firstUpper && text.size() > 1 && text[1] == upper(word[1]);
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (text[i] != (restUpper ? upper(word[i]) : word[i]))
            return false;
    }
    return true;
}

template <std::size_t N>
bool isOneOfWords(const std::array<std::string_view, N>& words, std::string_view text)
{
    for (const auto word : words) {
        if (isSpellingOf(word, text))
            return true;
    }
    return false;
}

constexpr std::array<std::string_view, 3> trueWords{"true", "yes", "on"};
constexpr std::array<std::string_view, 3> falseWords{"false", "no", "off"};

ValueType typeOfNumber(std::string_view text)
{
    std::size_t i = text[0] == '-' || text[0] == '+' ? 1 : 0;
    std::size_t digits = 0;
    bool decimal = false;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && !decimal)); ++i) {
        decimal = decimal || text[i] == '.';
        digits += isDigit(text[i]) ? 1U : 0U;
    }
    if (digits == 0)
        return ValueType::Text;
    if (i == text.size())
        return decimal ? ValueType::Float : ValueType::Int;
    if (text[i] != 'e' && text[i] != 'E')
        return ValueType::Text;
    ++i;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        ++i;
    if (i == text.size())
        return ValueType::Text;
    for (; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            return ValueType::Text;
    }
    return ValueType::Float;
}

} // namespace

bool isTrueWord(std::string_view text)
{
    return isOneOfWords(trueWords, text);
}

std::optional<double> numberOf(ValueType type, std::string_view text)
{
    if (type != ValueType::Int && type != ValueType::Float)
        return std::nullopt;
    if (text.starts_with('+')) // which from_chars does not know
        text.remove_prefix(1);
    double number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() ? std::optional(number) : std::nullopt;
}

ValueType typeOfPlain(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return ValueType::Null;
    if (isDigit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.')
        return typeOfNumber(text);
    return isOneOfWords(trueWords, text) || isOneOfWords(falseWords, text) ? ValueType::Bool : ValueType::Text;
}

const Value* Value::find(std::string_view key) const
{
    if (type != ValueType::Map)
        return nullptr;
    for (auto i = keys.size(); i-- > 0;) {
        if (keys[i] == key)
            return &items[i];
    }
    return nullptr;
}

bool sameScalar(const Value& a, const Value& b)
{
    if (a.type != b.type || !a.isScalar())
        return false;
    if (a.type == ValueType::Null)
        return true;
    return a.type == ValueType::Bool ? isTrueWord(a.text) == isTrueWord(b.text) : a.text == b.text;
}

bool sameValue(const Value& a, const Value& b)
{
    if (a.isScalar() || b.isScalar())
        return sameScalar(a, b);
    return a.type == b.type && a.keys == b.keys
        && std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameValue);
}

} // namespace stet
