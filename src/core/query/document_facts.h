#pragma once

#include "core/document/field_values.h"
#include "core/library/field_column.h"
#include "core/query/query.h"
#include "core/query/query_matcher.h"

#include <optional>
#include <utility>

namespace stet {

/// What is known of an article besides its text.
struct KnownFacts
{
    StoryCount story{};
    RowProblems problems{};
    DecisionPointer decision{}; ///< null: none
};

/// The facts of an article that was just read.
class DocumentFacts final : public QueryFacts
{
public:
    /// Both must outlive this.
    DocumentFacts(const Query& query, const Document& document, KnownFacts known = {})
        : m_query(query)
        , m_document(document)
        , m_values(document)
        , m_known(std::move(known))
    {
    }

    StoryCount story() const override { return m_known.story; }
    const RowProblems& problems() const override { return m_known.problems; }
    const RowDecision& decision() const override
    {
        return m_known.decision != nullptr ? *m_known.decision : QueryFacts::decision();
    }
    std::optional<Value> valueOf(std::size_t source) const override
    {
        return sourceValue(m_query.sources[source], m_document, m_values);
    }

private:
    const Query& m_query;
    const Document& m_document;
    FieldValues m_values;
    KnownFacts m_known;
};

/// The facts of a file that is not a readable article.
class NoFacts final : public QueryFacts
{
public:
    explicit NoFacts(KnownFacts known = {})
        : m_known(std::move(known))
    {
    }

    const RowProblems& problems() const override { return m_known.problems; }
    std::optional<Value> valueOf(std::size_t /*source*/) const override { return std::nullopt; }

private:
    KnownFacts m_known;
};

} // namespace stet
