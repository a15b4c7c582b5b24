#pragma once

#include "core/query/query_parser.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace stet {

/// Where a mistake stands in the text of the search, in characters (UTF-16), and what is wrong.
struct SearchParseError
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QString sentence{};

    bool operator==(const SearchParseError&) const = default;
};

/// What the person asks for: a text, and the query that it says. A text with a mistake has none, and the last one
/// stays.
class Search final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>; ///< seconds since 1970-01-01 UTC
    using SavedSearch = std::function<std::optional<std::string>(std::string_view)>;

    explicit Search(Clock clock, QObject* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    /// Where names behind `search:` are looked up from now on; to be called again when they mean something else.
    void setSavedSearch(SavedSearch savedSearch);
    /// Asks again: time has gone on. Where the text has a mistake, what the rows still answer is asked again.
    void refresh();
    /// A mistake that was found while the query was answered.
    void setParseError(const QueryParseError& parseError);

    /// Never null. Of the last text without a mistake.
    const std::shared_ptr<const Query>& query() const { return m_query; }
    const std::optional<SearchParseError>& parseError() const { return m_parseError; }
    QuerySurroundings surroundings() const;

Q_SIGNALS:
    void textChanged(const QString& text);
    /// There is another query, or the same one asked again.
    void queryChanged();
    void mistakeChanged();

private:
    bool read();
    std::optional<QueryParseError> ask(const QString& text);
    void show(std::optional<QueryParseError> parseError);

    Clock m_clock;
    SavedSearch m_savedSearch;
    QString m_text;
    QString m_asked; ///< the text of the query
    std::shared_ptr<const Query> m_query = std::make_shared<const Query>();
    std::optional<SearchParseError> m_parseError;
};

} // namespace stet
