#pragma once

#include "core/query/query_parser.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace stet {

/// The position of an error in the text of the search, in characters (UTF-16), and what is wrong.
struct SearchParseError
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QString sentence{};

    bool operator==(const SearchParseError&) const = default;
};

/// The person's search: a text, and the query that it expresses. A text with an error has no query; the last one stays.
class Search final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>; ///< seconds since 1970-01-01 UTC
    using SavedSearch = std::function<std::optional<std::string>(std::string_view)>;

    explicit Search(Clock clock, QObject* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    /// Sets where to look up names after `search:`. Call it again when their meaning changes.
    void setSavedSearch(SavedSearch savedSearch);
    /// Runs the search again because time has passed. If the text has an error, runs the last valid query again.
    void refresh();
    /// Shows an error found while the query was answered.
    void setParseError(const QueryParseError& parseError);

    /// Never null. Of the last text without an error.
    const std::shared_ptr<const Query>& query() const { return m_query; }
    const std::optional<SearchParseError>& parseError() const { return m_parseError; }
    QuerySurroundings surroundings() const;
    /// Seconds since 1970-01-01 UTC.
    std::int64_t now() const { return m_clock(); }

Q_SIGNALS:
    void textChanged(const QString& text);
    /// The query has changed, or the same one is to run again.
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
