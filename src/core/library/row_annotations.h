#pragma once

#include "core/library/row_decision.h"
#include "core/library/row_news.h"

namespace stet {

/// What is known of articles besides their texts: decisions, and what is new. As many entries as the library has ids.
class RowAnnotations
{
public:
    /// What the editor decided about an article.
    const RowDecision& decision(RowId id) const;
    const Decisions& decisions() const { return m_decisions; }
    /// Returns false, changing nothing, if the decision is the same. `id` must be below the library's idLimit().
    bool setDecision(RowId id, const RowDecision& decision);

    /// What is different in an article since the person has last seen it.
    const RowNews& news(RowId id) const;
    const News& allNews() const { return m_news; }
    /// Returns false, changing nothing, if the news are the same. `id` must be below the library's idLimit().
    bool setNews(RowId id, const RowNews& news);

    /// Nothing is known of so many articles.
    void resize(std::size_t size);

private:
    Decisions m_decisions;
    News m_news;
};

} // namespace stet
