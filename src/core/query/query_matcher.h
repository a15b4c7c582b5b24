#pragma once

#include "core/document/value.h"
#include "core/library/article_summary.h"
#include "core/library/row_problems.h"
#include "core/library/story_count.h"
#include "core/query/query_parse_error.h"

#include <chrono>
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
    /// What is known to be wrong with the article.
    virtual const RowProblems& problems() const;
    /// The story that the article tells, as far as it is known.
    virtual StoryCount story() const { return {}; }
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

    /// An unreadable article has a file and a folder, and nothing else. False too for a row that nobody can judge,
    /// because a regular expression takes too many steps in it; see notJudged().
    bool matches(const ArticleSummary& row, const QueryFacts& facts);

    /// SlowRegex, once too many rows could not be judged or regular expressions have taken too long all in all: what
    /// matches() says since means nothing.
    const std::optional<QueryParseError>& parseError() const { return m_parseError; }
    /// How many rows so far could not be judged.
    int notJudged() const { return m_notJudged; }
    /// NotJudged, where there are such rows.
    std::optional<QueryParseError> note() const;

private:
    struct Step;
    class Evaluation;

    void takeMatch(QueryPlace regex, bool isComplete);

    std::unique_ptr<Step> m_root;
    std::optional<QueryParseError> m_parseError;
    QueryPlace m_slowPlace; ///< of a regular expression that was given up
    std::chrono::steady_clock::duration m_regexTime{};
    bool m_isGivenUp = false; ///< a regular expression in the row being judged
    int m_notJudged = 0;
};

} // namespace stet
