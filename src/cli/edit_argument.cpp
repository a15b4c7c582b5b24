#include "cli/edit_argument.h"

#include "core/document/scalar_text.h"
#include "core/messages/error_messages.h"
#include "core/text/bad_character.h"

#include <optional>

namespace stet::cli {

namespace {

enum class Form : unsigned char
{
    Typed,
    Text,
    Removal,
    Addition,
    Subtraction,
    Replacement
};

struct Operator
{
    Form form;
    std::size_t size; ///< in bytes
};

struct Split
{
    KeyPath path;
    Form form;
    std::string_view value;
};

/// Whether a character may enclose the parts of a replacement: punctuation that neither key paths nor escapes need.
bool isDelimiter(char c)
{
    return std::string_view("/|#,;@%+~^&*(){}<>?'`$").find(c) != std::string_view::npos;
}

/// The operator at the start of a text.
std::optional<Operator> operatorAt(std::string_view text)
{
    if (text == "!")
        return Operator{Form::Removal, 1};
    if (text.starts_with('='))
        return Operator{Form::Typed, 1};
    if (text.starts_with(":="))
        return Operator{Form::Text, 2};
    if (text.starts_with("+="))
        return Operator{Form::Addition, 2};
    if (text.starts_with("-="))
        return Operator{Form::Subtraction, 2};
    if (text.starts_with("~s") && text.size() > 2 && isDelimiter(text[2]))
        return Operator{Form::Replacement, 2};
    return std::nullopt;
}

std::optional<Split> split(std::string_view argument)
{
    bool isQuoted = false;
    for (std::size_t i = 0; i < argument.size(); ++i) {
        if (isQuoted && argument[i] == '\\')
            ++i;
        else if (argument[i] == '"')
            isQuoted = !isQuoted;
        else if (const auto found = isQuoted ? std::nullopt : operatorAt(argument.substr(i))) {
            auto path = KeyPath::parse(argument.substr(0, i));
            const bool isAmbiguous = i > 0 && std::string_view("+-~").find(argument[i - 1]) != std::string_view::npos;
            if (!path.ok() || isAmbiguous)
                return std::nullopt;
            return Split{std::move(path).value(), found->form, argument.substr(i + found->size)};
        }
    }
    return std::nullopt;
}

/// The text within the quotes that VALUE is entirely in; nullopt if it is not.
std::variant<std::optional<std::string>, ArgumentError> quotedText(const KeyPath& path, std::string_view value)
{
    // One that only begins with a quotation is a text as it is.
    if ((!value.starts_with('"') && !value.starts_with('\'')) || quotedLength(value) != value.size())
        return std::nullopt;
    auto decoded = decodeScalar(value, value[0] == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted);
    if (!decoded.ok())
        return ArgumentError{"\"" + decoded.error().detail + "\" is not an escape that all YAML parsers know; "
            + path.toText() + ":=TEXT sets it as text"};
    return std::optional(std::move(decoded).value());
}

FieldChange textChange(const KeyPath& path, std::string_view text)
{
    return SetField{path, Value::scalar(ValueType::Text, text), DateForm::Quoted};
}

std::variant<FieldChange, ArgumentError> itemChange(const Split& parts, const std::optional<std::string>& quoted)
{
    if (!quoted && (parts.value.starts_with('[') || parts.value.starts_with('{')))
        return ArgumentError{
            "\"" + std::string(parts.value) + "\" is a list or a map; items of a list can only be single values"};
    auto value = quoted ? Value::scalar(ValueType::Text, *quoted) : Value::plain(parts.value);
    if (parts.form == Form::Addition)
        return AddItem{parts.path, std::move(value)};
    return DropItem{parts.path, std::move(value)};
}

/// Cuts a part off the text that begins with a delimiter; nullopt if the next delimiter is missing. Without
/// `keepsEscapes` an escaped delimiter loses its backslash.
std::optional<std::string> partOf(std::string_view& text, bool keepsEscapes)
{
    const char delimiter = text.front();
    std::string part;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == delimiter) {
            text.remove_prefix(i);
            return part;
        }
        if (text[i] == '\\' && i + 1 < text.size()) {
            if (keepsEscapes || text[i + 1] != delimiter)
                part += text[i];
            ++i;
        }
        part += text[i];
    }
    return std::nullopt;
}

/// Reads `/OLD/NEW/FLAGS`.
std::variant<FieldChange, ArgumentError> replacement(const KeyPath& path, std::string_view text)
{
    const auto flags = text.substr(text.rfind(text.front()) + 1);
    const bool isLiteral = flags.find('l') != std::string_view::npos;
    auto rest = text;
    // A regular expression has a meaning of its own for an escaped delimiter: that character itself.
    const auto find = partOf(rest, !isLiteral);
    const auto with = find ? partOf(rest, false) : std::nullopt;
    const std::string d(1, text.front());
    const auto form = path.toText() + "~s" + d + "OLD" + d + "NEW" + d;
    if (!with || rest.substr(1) != flags)
        return ArgumentError{"a replacement is written as " + form};
    TextReplacement::Options options{.isRegex = !isLiteral, .isForAll = false};
    for (const char flag : flags) {
        if (flag == 'g')
            options.isForAll = true;
        else if (flag == 'i')
            options.ignoresCase = true;
        else if (flag != 'l')
            return ArgumentError{"unknown flag \"" + std::string(1, flag) + "\" after " + form
                + ": use g for all occurrences, i to ignore case, l to take both literally"};
    }
    if (find->empty())
        return ArgumentError{"there is nothing to search for: " + form};
    auto made = TextReplacement::make(*find, *with, options);
    if (!made.ok())
        return ArgumentError{sentence(made.error()).toStdString()};
    return ReplaceText{path, std::move(made).value()};
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
        return textChange(parts->path, parts->value);
    if (parts->form == Form::Replacement)
        return replacement(parts->path, parts->value);
    const auto quoted = quotedText(parts->path, parts->value);
    if (const auto* parseError = std::get_if<ArgumentError>(&quoted))
        return *parseError;
    const auto& text = std::get<std::optional<std::string>>(quoted);
    if (parts->form != Form::Typed)
        return itemChange(*parts, text);
    if (text)
        return textChange(parts->path, *text);
    return SetTyped{parts->path, std::string(parts->value), true};
}

} // namespace stet::cli
