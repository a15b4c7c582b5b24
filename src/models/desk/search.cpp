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
    const auto mistake = ask(m_text);
    show(mistake);
    if (!mistake)
        Q_EMIT queryChanged();
    return !mistake;
}

/// Makes the query that a text says; one with a mistake changes nothing.
std::optional<QueryMistake> Search::ask(const QString& text)
{
    auto parsed = parseQuery(text.toStdString(), surroundings());
    if (!parsed.mistake) {
        m_asked = text;
        m_query = std::make_shared<const Query>(std::move(parsed.query));
    }
    return parsed.mistake;
}

void Search::setMistake(const QueryMistake& mistake)
{
    show(mistake);
}

void Search::show(std::optional<QueryMistake> mistake)
{
    std::optional<SearchMistake> shown;
    if (mistake) {
        const auto utf8 = m_text.toStdString();
        const auto begin = charactersIn(utf8, mistake->place.begin);
        shown = SearchMistake{begin, charactersIn(utf8, mistake->place.end) - begin, sentence(*mistake)};
    }
    if (shown == m_mistake)
        return;
    m_mistake = std::move(shown);
    Q_EMIT mistakeChanged();
}

} // namespace stet
