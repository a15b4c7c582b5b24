#include "core/query/query_text.h"

#include "core/query/query_fields.h"

#include <algorithm>

namespace stet {

std::string queryValue(std::string_view text)
{
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '(' && c != ')' && c != '\\' && c != '\x7F';
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

std::string exactTerm(QueryField field, std::string_view value)
{
    return std::string(nameOf(field)) + ":=" + queryValue(value);
}

std::string stateTerm(ArticleState state)
{
    return "is:" + std::string(wordOf(state));
}

} // namespace stet
