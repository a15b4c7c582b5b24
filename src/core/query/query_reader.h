#pragma once

#include "core/query/query.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// How to treat escapes in quotes. In a regular expression, Stet handles only the escaped quote.
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

/// Walks the text of a query, word by word.
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
    /// Whether a word would end that many characters ahead: at the end, a space or a closing parenthesis.
    bool endsWord(std::size_t ahead = 0) const;
    /// Whether the given one of the words OR, AND, NOT is here.
    bool isAt(std::string_view word) const;

    void skip(std::size_t size) { m_pos += size; }
    void skipSpaces();
    bool take(std::string_view word);

    /// The text up to the next space, or the parenthesis that closes an enclosing group.
    std::string_view bareWord() const;
    /// As bareWord(), but quotes may contain spaces and parentheses.
    std::string_view pathWord() const;
    /// Reads a word or a quoted text; nullopt if the quotes are not closed.
    std::optional<WrittenValue> readValue(Escapes escapes);

private:
    std::string_view m_text;
    std::size_t m_pos = 0;
};

} // namespace stet
