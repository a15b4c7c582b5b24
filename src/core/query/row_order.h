#pragma once

#include "core/library/field_column.h"
#include "core/library/library.h"
#include "core/query/query_matcher.h"

#include "core/parallel/stop.h"
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace stet {

/// What rows can be ordered by.
enum class RowField : std::uint8_t
{
    Published,
    Title,
    Quality,
    Heat,
    Date,
    Provider,
    Topics,
    Category,
    Type,
    Images,
    Related,
    Folder,
    File,
    Problems, ///< by their severity, and their number
    Cluster, ///< how many articles tell the same story
    ClusterPublished, ///< how many of these are published, where there are several
};

/// What the table is to show: which rows, and in which order.
struct RowRequest
{
    std::shared_ptr<const Query> query{}; ///< null: all rows
    RowField field = RowField::Date;
    bool descending = true;
    /// Orders the rows by its values in place of `field`, where there is one: numbers, then dates by time, then texts.
    FieldColumnPointer column{};

    bool operator==(const RowRequest&) const = default;
};

/// What is known of Query::paths in the articles.
struct PathColumns
{
    std::vector<FieldColumnPointer> columns{}; ///< one for each path; null: nothing is known
    /// The path of the publish field, of which the rows know more than its column: pending edits.
    std::size_t published = std::numeric_limits<std::size_t>::max();

    std::optional<Value> valueOf(std::size_t path, RowId id, const ArticleSummary& row) const;
};

/// What an answer is made from.
struct RowSupply
{
    Snapshot rows{};
    std::vector<bool> unsaved{}; ///< by RowId; false beyond its end
    PathColumns paths{};
    std::vector<RowProblems> problems{}; ///< by RowId; none beyond its end
    std::vector<StoryCount> stories{}; ///< by RowId; each alone beyond its end
    std::vector<RowId> kept{}; ///< rows that are wanted whether they match or not

    StoryCount storyOf(RowId id) const { return id < stories.size() ? stories[id] : StoryCount(); }
};

struct RowAnswer
{
    std::vector<RowId> rows{};
    std::vector<RowId> unmatched{}; ///< those of the kept rows that do not match
    std::optional<QueryParseError> parseError{}; ///< why there is no answer
    std::optional<QueryParseError> note{}; ///< what the answer lacks, see QueryMatcher::remark()
};

/// All rows in an order, as the answer to the empty query has them. Whoever asks again with another query need not
/// sort.
struct KnownOrder
{
    Snapshot rows{};
    RowField field = RowField::Date;
    bool descending = true;
    std::vector<RowId> ids{};

    /// Of an answer to such a request; null if its order is of other rows, or of more than the rows.
    static std::shared_ptr<const KnownOrder> of(
        const RowSupply& supply, const RowRequest& request, const RowAnswer& answer);
    bool isOf(const RowSupply& supply, const RowRequest& request) const;
};

/// The rows that match, ordered by the typed value of a field; rows without a value come last either way, and equal
/// ones stand by title and path. Empty when stopped.
/// `known` may be null; an order of other rows is not used.
RowAnswer orderRows(
    const RowSupply& supply, const RowRequest& request, const Stop& stop = {}, const KnownOrder* known = nullptr);

/// Those of the rows that are there and do not match. Rows that a regular expression takes too long to judge are left
/// out. Empty when stopped.
std::vector<RowId> unmatchedRows(
    const RowSupply& supply, const Query& query, const std::vector<RowId>& ids, const Stop& stop = {});

/// The facts of a row that is there, in a supply.
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
