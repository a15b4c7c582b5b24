#include "models/desk/search.h"

#include "core/messages/query_messages.h"

namespace stet {

namespace {

/// How many characters the first bytes of a text are.
qsizetype charactersIn(const std::string& utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(bytes, utf8.size()))).size();
}

} // namespace

Search::Search(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

QuerySurroundings Search::surroundings() const
{
    return {.now = m_clock(), .savedSearch = m_savedSearch};
}

void Search::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged(text);
    read();
}

void Search::setSavedSearch(SavedSearch savedSearch)
{
    m_savedSearch = std::move(savedSearch);
    if (m_text.contains(QLatin1String("search:")) || m_asked.contains(QLatin1String("search:")))
        refresh();
}

void Search::refresh()
{
    if (!read() && !ask(m_asked))
        Q_EMIT queryChanged();
}

/// Whether the text has no mistake.
bool Search::read()
{
    const auto parseError = ask(m_text);
    show(parseError);
    if (!parseError)
        Q_EMIT queryChanged();
    return !parseError;
}

/// Makes the query that a text says; one with a mistake changes nothing.
std::optional<QueryParseError> Search::ask(const QString& text)
{
    auto parsed = parseQuery(text.toStdString(), surroundings());
    if (!parsed.parseError) {
        m_asked = text;
        m_query = std::make_shared<const Query>(std::move(parsed.query));
    }
    return parsed.parseError;
}

void Search::setParseError(const QueryParseError& parseError)
{
    show(parseError);
}

void Search::show(std::optional<QueryParseError> parseError)
{
    std::optional<SearchParseError> shown;
    if (parseError) {
        const auto utf8 = m_text.toStdString();
        const auto begin = charactersIn(utf8, parseError->place.begin);
        shown = SearchParseError{begin, charactersIn(utf8, parseError->place.end) - begin, sentence(*parseError)};
    }
    if (shown == m_parseError)
        return;
    m_parseError = std::move(shown);
    Q_EMIT mistakeChanged();
}

} // namespace stet
