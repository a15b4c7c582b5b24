#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// What a value is, by Stet's own table (yaml-cpp has none): see typeOfPlain.
enum class ValueType : unsigned char
{
    Null,
    Bool,
    Int,
    Float,
    Text,
    List,
    Map
};

/// The type an unquoted scalar has. Quoted scalars are always Text.
///
/// Null: empty, `~`, null. Bool: true, false, yes, no, on, off. These words in lower, Capital or UPPER. Int:
/// `[-+]?[0-9]+`.
/// Float: decimal or exponent. All else is Text, dates too.
ValueType typeOfPlain(std::string_view text);

/// Whether a plain Bool scalar (any of the spellings above) means true.
bool isTrueWord(std::string_view text);

/// The number that a scalar of a type is: nullopt where it is no Int or Float, or beyond a double's range.
std::optional<double> numberOf(ValueType type, std::string_view text);

/// A decoded value: one scalar, or a list or map of values. Holds no place in the file; for that see FrontMatter.
struct Value
{
    ValueType type = ValueType::Null;
    std::string text{}; ///< scalars: the decoded text, numbers and booleans as written
    std::vector<std::string> keys{}; ///< maps: the keys, as many as `items`, in the order of the file
    std::vector<Value> items{}; ///< lists and maps: the values

    static Value scalar(ValueType type, std::string_view text) { return {.type = type, .text = std::string(text)}; }
    static Value plain(std::string_view text) { return scalar(typeOfPlain(text), text); }

    bool isScalar() const { return type < ValueType::List; }
    /// The value of a map's key, nullptr where there is none or this is no map. The last one counts where a broken
    /// file repeats a key, as for Ruby's and Python's readers.
    const Value* find(std::string_view key) const;

    /// The very same texts; see sameScalar() for what is the same to an editor.
    bool operator==(const Value&) const = default;
};

/// Whether two scalars are the same for an editor: same type, and same text (booleans: same truth; nulls always).
bool sameScalar(const Value& a, const Value& b);

/// The same for lists and maps too: the same items, the same keys in the same order.
bool sameValue(const Value& a, const Value& b);

} // namespace stet
