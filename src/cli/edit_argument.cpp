#include "cli/edit_argument.h"

#include "core/document/scalar_text.h"
#include "core/text/bad_character.h"

#include <optional>

namespace stet::cli {

namespace {

enum class Form : unsigned char
{
    Typed,
    Text,
    Removal
};

struct Split
{
    KeyPath path;
    Form form;
    std::string_view value;
};

std::optional<Split> split(std::string_view argument)
{
    auto rest = argument;
    auto path = KeyPath::takeFrom(rest);
    if (!path.ok())
        return std::nullopt;
    if (rest == "!")
        return Split{std::move(path).value(), Form::Removal, {}};
    if (rest.starts_with(":="))
        return Split{std::move(path).value(), Form::Text, rest.substr(2)};
    if (rest.starts_with('='))
        return Split{std::move(path).value(), Form::Typed, rest.substr(1)};
    return std::nullopt;
}

std::variant<Value, ArgumentError> typedValue(const KeyPath& path, std::string_view text)
{
    const auto asText = path.toText() + ":=TEXT sets it as text";
    if (text.starts_with('[') || text.starts_with('{'))
        return ArgumentError{
            "\"" + std::string(text) + "\" is a list or a map; set can only write single values; " + asText};
    if (!text.starts_with('"') && !text.starts_with('\''))
        return Value::plain(text);
    if (quotedLength(text) != text.size())
        return Value::scalar(ValueType::Text, text); // a text that begins with a quotation
    const auto style = text[0] == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted;
    const auto decoded = decodeScalar(text, style);
    if (!decoded.ok())
        return ArgumentError{
            "\"" + decoded.error().detail + "\" is not an escape that all YAML parsers know; " + asText};
    return Value::scalar(ValueType::Text, *decoded);
}

} // namespace

bool looksLikeEdit(std::string_view argument)
{
    return split(argument).has_value();
}

std::variant<FieldChange, ArgumentError> parseEdit(std::string_view argument)
{
    const auto parts = split(argument);
    if (!parts)
        return ArgumentError{"\"" + std::string(argument) + "\" is not an edit"};
    const auto bad = findBadCharacter(argument);
    if (bad && bad->code == ErrorCode::InvalidUtf8)
        return ArgumentError{"\"" + std::string(argument) + "\" is not UTF-8"};
    if (parts->form == Form::Removal)
        return RemoveField{parts->path};
    if (parts->form == Form::Text)
        return SetField{parts->path, Value::scalar(ValueType::Text, parts->value)};
    auto value = typedValue(parts->path, parts->value);
    if (auto* parseError = std::get_if<ArgumentError>(&value))
        return *parseError;
    return SetField{parts->path, std::get<Value>(std::move(value))};
}

} // namespace stet::cli
