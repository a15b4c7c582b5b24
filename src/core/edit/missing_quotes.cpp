#include "core/edit/missing_quotes.h"

#include "core/document/line.h"
#include "core/document/scalar_text.h"

#include <algorithm>

namespace stet {

namespace {

/// Whether a value with such an error is a text that lacks its quotes.
bool lacksQuotes(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TextAfterList:
    case ErrorCode::TextAfterMap:
    case ErrorCode::TextAfterQuote:
    case ErrorCode::TextAfterValue:
    case ErrorCode::BadPlainScalar:
        return true;
    default:
        return false;
    }
}

/// The begin of a line, counted from 1.
std::size_t beginOfLine(std::string_view text, int line)
{
    std::size_t begin = 0;
    for (; line > 1 && begin < text.size(); --line)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    return begin;
}

/// A value as a person meant it: what is written from behind its key or dashes to the end of its last line.
struct MeantText
{
    Span written;
    std::string text; ///< lines below the first are joined by a space
    bool isOneLine = true;
    bool hasKey = false;
};

/// Whether a text has a key, or is an item: in quotes it would be one text, and that need not be what was meant.
bool mayBeEntry(std::string_view text)
{
    return text.starts_with("- ") || text.ends_with(':') || text.find(": ") != std::string_view::npos;
}

/// The end of a value on its line, before a comment.
std::uint32_t endOfValue(std::string_view text, std::uint32_t begin, std::uint32_t lineEnd)
{
    auto end = lineEnd;
    for (auto at = begin + 1; at < lineEnd; ++at) {
        if (text[at] == '#' && isSpace(text[at - 1])) {
            end = at;
            break;
        }
    }
    while (end > begin && isSpace(text[end - 1]))
        --end;
    return end;
}

/// Adds the lines below a value that are indented more than what holds it. False if they are no part of one text.
bool addLinesBelow(MeantText& value, std::string_view text, const Line& first, std::uint32_t column)
{
    const auto hasComment
        = [&](const Line& line) { return text.find_first_not_of(" \t", value.written.end) < line.end; };
    bool isLast = hasComment(first);
    for (auto next = first.next; next < text.size();) {
        const auto line = lineFrom(text, next, static_cast<std::uint32_t>(text.size()));
        next = line.next;
        if (line.empty() || text[line.textBegin] == '#') {
            isLast = true;
            continue;
        }
        if (line.indent() <= column)
            break;
        const auto end = endOfValue(text, line.textBegin, line.end);
        const auto more = text.substr(line.textBegin, end - line.textBegin);
        if (isLast || mayBeEntry(more))
            return false;
        value.text.append(" ").append(more);
        value.isOneLine = false;
        value.written.end = end;
        isLast = hasComment(line);
    }
    return true;
}

/// The value that begins on a line, behind its key or dashes, without a comment. nullopt if there is none, or where its
/// text ends is not certain.
std::optional<MeantText> valueFromLine(std::string_view text, const Line& line)
{
    auto begin = line.textBegin;
    auto holder = line.textBegin; // the key or dash
    bool hasHolder = false;
    while (begin + 1 < line.end && text[begin] == '-' && isSpace(text[begin + 1])) {
        holder = begin;
        hasHolder = true;
        begin = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", begin + 1), text.size()));
    }
    MeantText value;
    const bool mayBeKey
        = begin < line.end && std::string_view("[{\"'*&!@`%|>").find(text[begin]) == std::string_view::npos;
    for (auto at = begin; mayBeKey && at + 1 < line.end; ++at) {
        if (text[at] == ':' && isSpace(text[at + 1])) {
            holder = begin;
            hasHolder = value.hasKey = true;
            begin = static_cast<std::uint32_t>(text.find_first_not_of(" \t", at + 1));
            break;
        }
    }
    const auto end = begin < line.end ? endOfValue(text, begin, line.end) : begin;
    if (begin == end)
        return std::nullopt;
    value.written = {begin, end};
    value.text = text.substr(begin, end - begin);
    // Below a value on a line of its own, the text goes on at the same indentation.
    const auto column = holder - line.begin;
    if (!hasHolder && column == 0)
        return value;
    return addLinesBelow(value, text, line, hasHolder ? column : column - 1) ? std::optional(std::move(value))
                                                                             : std::nullopt;
}

/// What is in the quotes of a text with such quotes inside, as in `'It's a pier'`. nullopt if the first quote inside
/// ends a quotation, as in `"Pier" and "Dock"`: then all of them belong to the text.
std::optional<std::string> textInQuotes(std::string_view written)
{
    const char quote = written.empty() ? '\0' : written.front();
    if (written.size() < 3 || (quote != '"' && quote != '\'') || written.back() != quote)
        return std::nullopt;
    const auto inside = written.substr(1, written.size() - 2);
    auto first = inside.find(quote);
    while (quote == '\'' && first != 0 && first + 1 < inside.size() && inside[first + 1] == quote)
        first = inside.find(quote, first + 2); // two are one apostrophe
    if (first == std::string_view::npos || inside.find('\\') != std::string_view::npos)
        return std::nullopt;
    const auto isLetter = [](char c) { return (static_cast<unsigned char>(c) | 0x20U) >= 'a'; }; // or no ASCII
    const bool opens = first == 0 || isSpace(inside[first - 1]);
    const bool isApostrophe = quote == '\'' && first > 0 && first + 1 < inside.size() && isLetter(inside[first - 1])
        && isLetter(inside[first + 1]);
    if (!opens && !isApostrophe)
        return std::nullopt;
    std::string text;
    for (std::size_t at = 0; at < inside.size(); ++at) {
        text += inside[at];
        if (quote == '\'' && first != 0 && inside.substr(at, 2) == "''")
            ++at;
    }
    return text;
}

std::string inQuotes(std::string_view text)
{
    const bool hasQuotes = text.find_first_of("\"\\") != std::string_view::npos;
    return encodeScalar(Value::scalar(ValueType::Text, std::string(text)),
        hasQuotes ? ScalarStyle::SingleQuoted : ScalarStyle::DoubleQuoted);
}

/// Puts quotes around the items between brackets that begin with a character that no text may begin with. nullopt if
/// where these end is not certain.
std::optional<std::string> withItemsInQuotes(std::string_view written)
{
    if (written.find("''") != std::string_view::npos || written.find('\\') != std::string_view::npos)
        return std::nullopt;
    std::string result;
    bool isBegin = false;
    char quote = '\0';
    for (std::size_t at = 0; at < written.size(); ++at) {
        const char c = written[at];
        if (isBegin && std::string_view("@`%").find(c) != std::string_view::npos) {
            auto end = std::min(written.find_first_of(",[]{}", at), written.size());
            const auto next = end;
            while (isSpace(written[end - 1]))
                --end;
            const auto item = written.substr(at, end - at);
            if (mayBeEntry(item))
                return std::nullopt;
            result += inQuotes(item);
            result += written.substr(end, next - end);
            at = next - 1;
            isBegin = false;
            continue;
        }
        result += c;
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (isBegin && (c == '"' || c == '\'')) {
            quote = c;
            isBegin = false;
        } else if (c == '[' || c == '{' || c == ','
            || (c == ':' && at + 1 < written.size() && isSpace(written[at + 1]))) {
            isBegin = true;
        } else if (!isSpace(c)) {
            isBegin = false;
        }
    }
    return result;
}

/// The value with the quotes that it lacks. nullopt if something else may have been meant.
std::optional<std::string> quotedValue(const MeantText& value, const Error& error)
{
    if (error.code == ErrorCode::BadPlainScalar) {
        const bool isInBrackets = value.text.starts_with('[') || value.text.starts_with('{');
        if (isInBrackets && !error.detail.starts_with(':'))
            return value.isOneLine ? withItemsInQuotes(value.text) : std::nullopt;
        if (!value.hasKey && mayBeEntry(value.text))
            return std::nullopt; // the key may lack them
    }
    const auto text = error.code == ErrorCode::TextAfterQuote ? textInQuotes(value.text) : std::nullopt;
    return inQuotes(text ? *text : value.text);
}

/// Whether what was taken for a comment may belong to the text: a quotation goes on in it.
bool isCutInQuotes(std::string_view text, Span written)
{
    const auto rest = text.substr(written.end, text.find('\n', written.end) - written.end);
    const auto hasBoth = [&](char quote) {
        return written.of(text).find(quote) != std::string_view::npos && rest.find(quote) != std::string_view::npos;
    };
    return hasBoth('"') || hasBoth('\'');
}

/// The text with a stretch of it replaced. nullopt if it still is unreadable before `end`.
std::optional<std::string> readableWith(const Document& broken, Span span, std::string_view written, std::uint32_t end)
{
    const auto text = broken.bytes();
    auto quoted = std::string(text.substr(0, span.begin)).append(written).append(text.substr(span.end));
    const auto read = Document::read(quoted);
    const auto lastLine = broken.source().lineAt(end);
    return read.ok() || read.error().line > lastLine ? std::optional(std::move(quoted)) : std::nullopt;
}

/// A value up to a comma or bracket, which ends it where brackets were opened on a line above.
Span upToComma(std::string_view text, Span written)
{
    auto end
        = static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_of(",]}\r\n", written.begin), written.end));
    while (end > written.begin && isSpace(text[end - 1]))
        --end;
    return {written.begin, end};
}

} // namespace

std::optional<std::string> withMissingQuotes(const Document& broken)
{
    const auto& error = broken.error();
    if (!error || !lacksQuotes(error->code) || error->line < 2)
        return std::nullopt;
    const auto text = broken.bytes();
    const auto begin = static_cast<std::uint32_t>(beginOfLine(text, error->line));
    const auto value = valueFromLine(text, lineFrom(text, begin, static_cast<std::uint32_t>(text.size())));
    if (!value || isCutInQuotes(text, value->written))
        return std::nullopt;
    const auto written = quotedValue(*value, *error);
    if (!written)
        return std::nullopt;
    const auto item = upToComma(text, value->written);
    if (error->code == ErrorCode::BadPlainScalar && item.end != value->written.end && !item.empty()) {
        if (auto quoted = readableWith(broken, item, inQuotes(item.of(text)), value->written.end))
            return quoted;
    }
    return readableWith(broken, value->written, *written, value->written.end);
}

} // namespace stet
