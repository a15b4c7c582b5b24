#pragma once

#include "core/query/query.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What the escapes in quotes become. In a regular expression only that of the quote itself is Stet's.
enum class Escapes : bool
{
    Decoded,
    Kept
};

struct WrittenValue
{
    std::string text;
    QueryPlace place;
    bool isQuoted = false;
};

/// Goes through the text of a query, word by word.
class QueryReader
{
public:
    /// `text` must outlive the reader.
    explicit QueryReader(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t pos() const { return m_pos; }
    std::size_t size() const { return m_text.size(); }
    bool atEnd() const { return m_pos >= m_text.size(); }
    /// The character here; NUL at the end.
    char peek() const { return atEnd() ? '\0' : m_text[m_pos]; }
    std::string_view rest() const { return m_text.substr(m_pos); }
    std::string_view text(QueryPlace place) const { return m_text.substr(place.begin, place.end - place.begin); }
    /// Whether no word goes on, so many characters from here: an end, a space or a closing parenthesis.
    bool endsWord(std::size_t ahead = 0) const;
    /// Whether one of the words OR, AND, NOT stands here.
    bool isAt(std::string_view word) const;

    void skip(std::size_t size) { m_pos += size; }
    void skipSpaces();
    bool take(std::string_view word);

    /// To the next space, or the parenthesis that closes a group around it.
    std::string_view bareWord() const;
    /// As bareWord(), but quotes may hold spaces and parentheses.
    std::string_view pathWord() const;
    /// A word or what stands in quotes; nullopt where these are open.
    std::optional<WrittenValue> readValue(Escapes escapes);

private:
    std::string_view m_text;
    std::size_t m_pos = 0;
};

} // namespace stet
