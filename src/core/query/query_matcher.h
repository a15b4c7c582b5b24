#pragma once

#include "document/value.h"
#include "library/article_summary.h"
#include "query/query_mistake.h"

#include <memory>
#include <optional>

namespace stet {

/// What an article says beyond its row.
class QueryFacts
{
public:
    QueryFacts() = default;
    QueryFacts(const QueryFacts&) = delete;
    QueryFacts& operator=(const QueryFacts&) = delete;
    virtual ~QueryFacts() = default;

    virtual bool isUnsaved() const { return false; }
    /// The value of a path, by its index in Query::paths; nullopt where the article has none.
    virtual std::optional<Value> valueOf(std::size_t path) const = 0;
};

/// Tells which articles a query asks for. Prepared once for many rows; for one thread at a time.
class QueryMatcher
{
public:
    explicit QueryMatcher(const Query& query);
    QueryMatcher(const QueryMatcher&) = delete;
    QueryMatcher& operator=(const QueryMatcher&) = delete;
    ~QueryMatcher();

    /// An unreadable article has a file and a folder, and nothing else.
    bool matches(const ArticleSummary& row, const QueryFacts& facts);

    /// SlowRegex, once a regular expression has taken too many steps in several rows: what matches() says since means
    /// nothing.
    const std::optional<QueryMistake>& mistake() const { return m_mistake; }
    /// In how many rows so far a regular expression was given up: nobody knows whether these match.
    int slowMatches() const { return m_slowMatches; }

private:
    struct Step;
    class Evaluation;

    std::unique_ptr<Step> m_root;
    std::optional<QueryMistake> m_mistake;
    int m_slowMatches = 0;
};

} // namespace stet
