#include "core/query/query_reader.h"

namespace stet {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

bool QueryReader::endsWord(std::size_t ahead) const
{
    const auto at = m_pos + ahead;
    return at >= m_text.size() || isSpace(m_text[at]) || m_text[at] == ')';
}

bool QueryReader::isAt(std::string_view word) const
{
    return rest().starts_with(word) && (endsWord(word.size()) || m_text[m_pos + word.size()] == '(');
}

void QueryReader::skipSpaces()
{
    while (!atEnd() && isSpace(m_text[m_pos]))
        ++m_pos;
}

bool QueryReader::take(std::string_view word)
{
    if (!isAt(word))
        return false;
    m_pos += word.size();
    skipSpaces();
    return true;
}

std::string_view QueryReader::bareWord() const
{
    int open = 0;
    auto end = m_pos;
    for (; end < m_text.size() && !isSpace(m_text[end]); ++end) {
        open += m_text[end] == '(' ? 1 : m_text[end] == ')' ? -1 : 0;
        if (open < 0)
            break;
    }
    return m_text.substr(m_pos, end - m_pos);
}

std::string_view QueryReader::pathWord() const
{
    bool isQuoted = false;
    auto end = m_pos;
    for (; end < m_text.size(); ++end) {
        const char c = m_text[end];
        if (!isQuoted && (isSpace(c) || c == ')'))
            break;
        if (isQuoted && c == '\\')
            ++end;
        else if (c == '"')
            isQuoted = !isQuoted;
    }
    return m_text.substr(m_pos, end - m_pos);
}

std::optional<WrittenValue> QueryReader::readValue(Escapes escapes)
{
    const auto begin = m_pos;
    if (peek() != '"') {
        const auto word = bareWord();
        m_pos += word.size();
        return WrittenValue{std::string(word), {begin, m_pos}};
    }
    std::string value;
    for (auto at = begin + 1; at < m_text.size(); ++at) {
        if (m_text[at] == '"') {
            m_pos = at + 1;
            return WrittenValue{std::move(value), {begin, m_pos}, true};
        }
        const bool isEscape = m_text[at] == '\\' && at + 1 < m_text.size();
        if (isEscape && (escapes == Escapes::Decoded || m_text[at + 1] == '"'))
            ++at;
        else if (isEscape)
            value += m_text[at++];
        value += m_text[at];
    }
    return std::nullopt;
}

} // namespace stet
