#pragma once

#include "core/document/value.h"
#include "core/library/article_summary.h"
#include "core/library/row_annotations.h"
#include "core/library/row_decision.h"
#include "core/library/row_problems.h"
#include "core/library/story_count.h"
#include "core/query/query_parse_error.h"

#include <chrono>
#include <memory>
#include <optional>

namespace stet {

/// What is known of an article beyond its row.
class QueryFacts
{
public:
    QueryFacts() = default;
    QueryFacts(const QueryFacts&) = delete;
    QueryFacts& operator=(const QueryFacts&) = delete;
    virtual ~QueryFacts() = default;

    virtual bool isUnsaved() const { return false; }
    /// The article's known problems.
    virtual const RowProblems& problems() const;
    /// The article's story, as far as it is known.
    virtual StoryCount story() const { return {}; }
    /// What was decided about the article.
    virtual const RowDecision& decision() const;
    /// What is different in the article since the person has seen it.
    virtual const RowNews& news() const;
    /// Returns what a source of the query has, by its index in Query::sources; nullopt if the article has no value, or
    /// it is not known yet.
    virtual std::optional<Value> valueOf(std::size_t source) const = 0;
};

/// Decides which articles match a query. Prepared once for many rows; for one thread at a time.
class QueryMatcher
{
public:
    explicit QueryMatcher(const Query& query);
    QueryMatcher(const QueryMatcher&) = delete;
    QueryMatcher& operator=(const QueryMatcher&) = delete;
    ~QueryMatcher();

    /// Whether a row matches. An unreadable article has a file and a folder, and nothing else. Returns false for a row
    /// that could not be judged because a regular expression takes too many steps in it; see notJudged().
    bool matches(const ArticleSummary& row, const QueryFacts& facts);

    /// SlowRegex, once too many rows could not be judged or regular expressions took too long in total. From then on,
    /// results of matches() are meaningless.
    const std::optional<QueryParseError>& parseError() const { return m_parseError; }
    /// The number of rows so far that could not be judged.
    int notJudged() const { return m_notJudged; }
    /// NotJudged, if there are such rows.
    std::optional<QueryParseError> note() const;

private:
    struct Step;
    class Evaluation;

    void takeMatch(QueryPlace regex, bool isComplete);

    std::unique_ptr<Step> m_root;
    std::optional<QueryParseError> m_parseError;
    QueryPlace m_slowPlace; ///< of a regular expression that exceeded its limit
    std::chrono::steady_clock::duration m_regexTime{};
    bool m_isUnknown = false; ///< the current row lacks the answer to a question about its body
    bool m_isGivenUp = false; ///< a regular expression exceeded its limit in the current row
    int m_notJudged = 0;
};

} // namespace stet
