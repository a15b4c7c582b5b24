#pragma once

#include "core/document/field_values.h"
#include "core/query/query_matcher.h"

namespace stet {

/// The facts of an article that has just been read.
class DocumentFacts final : public QueryFacts
{
public:
    /// Both must outlive this.
    DocumentFacts(const Query& query, const Document& document, StoryCount story = {})
        : m_query(query)
        , m_values(document)
        , m_story(story)
    {
    }

    StoryCount story() const override { return m_story; }
    std::optional<Value> valueOf(std::size_t path) const override { return m_values.get(m_query.paths[path]); }

private:
    const Query& m_query;
    FieldValues m_values;
    StoryCount m_story;
};

/// The facts of a file that is no readable article.
class NoFacts final : public QueryFacts
{
public:
    std::optional<Value> valueOf(std::size_t /*path*/) const override { return std::nullopt; }
};

} // namespace stet
