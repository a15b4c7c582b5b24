#pragma once

#include "core/decisions/worth.h"
#include "core/library/field_column.h"
#include "core/library/library.h"
#include "core/parallel/stop.h"
#include "core/query/query_matcher.h"
#include "core/query/row_field.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace stet {

/// The rows that the table shows, and their order.
struct RowRequest
{
    std::shared_ptr<const Query> query{}; ///< null: all rows
    RowField field = RowField::Date;
    bool descending = true;
    /// Sorts the rows by this column, if set, instead of `field`: numbers, then dates by time, then texts.
    FieldColumnPointer column{};

    bool operator==(const RowRequest&) const = default;
};

/// The known values of Query::sources in the articles.
struct PathColumns
{
    std::vector<FieldColumnPointer> columns{}; ///< one per source; null: nothing is known
    /// The index of the publish field's path. The rows know its pending edits, which its column does not.
    std::size_t published = std::numeric_limits<std::size_t>::max();

    std::optional<Value> valueOf(std::size_t path, RowId id, const ArticleSummary& row) const;
};

/// The input of an answer.
struct RowSupply
{
    Snapshot rows{};
    std::vector<bool> unsaved{}; ///< by RowId; false beyond its end
    PathColumns paths{};
    std::vector<RowProblems> problems{}; ///< by RowId; no problems beyond its end
    Decisions decisions{}; ///< no decision beyond its end
    News news{}; ///< no news beyond its end
    std::vector<StoryCount> stories{}; ///< by RowId; without other articles beyond its end
    std::vector<RowId> kept{}; ///< rows to keep whether or not they match
    std::vector<WorthWeights> weights{}; ///< by the rows' roots; the usual ones beyond its end
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC, for ages

    Worth worthOf(RowId id) const;
    StoryCount storyOf(RowId id) const { return id < stories.size() ? stories[id] : StoryCount(); }
};

struct RowAnswer
{
    std::vector<RowId> rows{};
    std::vector<RowId> unmatched{}; ///< kept rows that do not match
    std::optional<QueryParseError> parseError{}; ///< why there is no answer
    std::optional<QueryParseError> note{}; ///< what the answer lacks, see QueryMatcher::note()
};

/// All rows in order, taken from the answer to the empty query. Another query of the same rows need not sort again.
struct KnownOrder
{
    Snapshot::Identity rows{};
    RowField field = RowField::Date;
    bool descending = true;
    std::vector<RowId> ids{};

    /// Returns the order that an answer shows; null if the request has a query, or sorts by values outside the rows.
    static std::shared_ptr<const KnownOrder> of(
        const RowSupply& supply, const RowRequest& request, const RowAnswer& answer);
    bool isOf(const RowSupply& supply, const RowRequest& request) const;
};

/// Returns the matching rows, sorted by the typed value of a field. Rows without a value come last in either direction;
/// ties are sorted by title and path. Returns nothing when stopped. `known` saves the sorting if it is of these rows
/// and this order; it may be null.
RowAnswer orderRows(
    const RowSupply& supply, const RowRequest& request, const Stop& stop = {}, const KnownOrder* known = nullptr);

/// Returns the existing rows among `ids` that do not match, without those that a regular expression takes too long to
/// judge. Returns nothing when stopped.
std::vector<RowId> unmatchedRows(
    const RowSupply& supply, const Query& query, const std::vector<RowId>& ids, const Stop& stop = {});

/// The facts of an existing row in a supply.
class RowFacts final : public QueryFacts
{
public:
    /// `supply` must outlive this.
    RowFacts(const RowSupply& supply, RowId id)
        : m_supply(supply)
        , m_id(id)
    {
    }

    bool isUnsaved() const override { return m_id < m_supply.unsaved.size() && m_supply.unsaved[m_id]; }
    const RowProblems& problems() const override
    {
        return m_id < m_supply.problems.size() ? m_supply.problems[m_id] : QueryFacts::problems();
    }
    const RowDecision& decision() const override
    {
        const bool isKnown = m_id < m_supply.decisions.size() && m_supply.decisions[m_id] != nullptr;
        return isKnown ? *m_supply.decisions[m_id] : QueryFacts::decision();
    }
    const RowNews& news() const override
    {
        const bool isKnown = m_id < m_supply.news.size() && m_supply.news[m_id] != nullptr;
        return isKnown ? *m_supply.news[m_id] : QueryFacts::news();
    }
    StoryCount story() const override { return m_supply.storyOf(m_id); }
    std::optional<Value> valueOf(std::size_t path) const override
    {
        return m_supply.paths.valueOf(path, m_id, *m_supply.rows[m_id]);
    }

private:
    const RowSupply& m_supply;
    RowId m_id;
};

} // namespace stet
