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

/// What stands behind the key or the dashes of a line, without a comment.
Span valueOnLine(std::string_view text, const Line& line)
{
    auto begin = line.textBegin;
    while (begin + 1 < line.end && text[begin] == '-' && isSpace(text[begin + 1]))
        begin = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", begin + 1), text.size()));
    const bool isKey
        = begin < line.end && std::string_view("[{\"'*&!@`%|>").find(text[begin]) == std::string_view::npos;
    for (auto at = begin; isKey && at + 1 < line.end; ++at) {
        if (text[at] == ':' && isSpace(text[at + 1])) {
            begin = static_cast<std::uint32_t>(text.find_first_not_of(" \t", at + 1));
            break;
        }
    }
    auto end = line.end;
    for (auto at = begin + 1; at < line.end; ++at) {
        if (text[at] == '#' && isSpace(text[at - 1])) {
            end = at;
            break;
        }
    }
    while (end > begin && isSpace(text[end - 1]))
        --end;
    return {begin, end};
}

} // namespace

std::optional<std::string> withMissingQuotes(const Document& broken)
{
    const auto& error = broken.error();
    if (!error || !lacksQuotes(error->code) || error->line < 2)
        return std::nullopt;
    const auto text = broken.bytes();
    const auto begin = static_cast<std::uint32_t>(beginOfLine(text, error->line));
    const auto value = valueOnLine(text, lineFrom(text, begin, static_cast<std::uint32_t>(text.size())));
    if (value.empty())
        return std::nullopt;
    const auto meant = Value::scalar(ValueType::Text, value.of(text));
    const bool hasQuotes = meant.text.find_first_of("\"\\") != std::string::npos;
    const auto style = hasQuotes ? ScalarStyle::SingleQuoted : ScalarStyle::DoubleQuoted;
    auto quoted = std::string(text.substr(0, value.begin)) + encodeScalar(meant, style);
    quoted += text.substr(value.end);
    const auto read = Document::read(quoted);
    return read.ok() || read.error().line > error->line ? std::optional(std::move(quoted)) : std::nullopt;
}

} // namespace stet
