#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// The type of a value, by Stet's own rules (yaml-cpp has none): see typeOfPlain().
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

/// Returns the type of an unquoted scalar. Quoted scalars are always Text.
///
/// Null: empty, `~`, null. Bool: true, false, yes, no, on, off. These words in lower, Capital or UPPER. Int:
/// `[-+]?[0-9]+`.
/// Float: decimal or exponent. All else is Text, dates too.
ValueType typeOfPlain(std::string_view text);

/// Whether a plain Bool scalar (any of the spellings above) means true.
bool isTrueWord(std::string_view text);

/// Returns a scalar's number; nullopt if it is not an Int or Float, or beyond a double's range.
std::optional<double> numberOf(ValueType type, std::string_view text);

/// A decoded value: one scalar, or a list or map of values. Knows no position in the file; for that see FrontMatter.
struct Value
{
    ValueType type = ValueType::Null;
    std::string text{}; ///< scalars: the decoded text, numbers and booleans as written
    std::vector<std::string> keys{}; ///< maps: the keys, as many as `items`, in the order of the file
    std::vector<Value> items{}; ///< lists and maps: the values

    static Value scalar(ValueType type, std::string_view text) { return {.type = type, .text = std::string(text)}; }
    static Value plain(std::string_view text) { return scalar(typeOfPlain(text), text); }

    bool isScalar() const { return type < ValueType::List; }
    /// Whether something is written here: a scalar that is neither empty nor a word for nothing, as `~` and `null` are.
    bool hasText() const { return isScalar() && type != ValueType::Null && !text.empty(); }
    /// Returns the value of a map's key; nullptr if there is none or this is not a map. If a broken file repeats a key,
    /// the last one counts, as for Ruby's and Python's readers.
    const Value* find(std::string_view key) const;

    /// Compares the exact texts; see sameScalar() for an editor's view.
    bool operator==(const Value&) const = default;
};

/// Whether two scalars are the same for an editor: same type, and same text (booleans: same meaning; nulls: always).
bool sameScalar(const Value& a, const Value& b);

/// As sameScalar(), also for lists and maps: the same items, and the same keys in the same order.
bool sameValue(const Value& a, const Value& b);

} // namespace stet
