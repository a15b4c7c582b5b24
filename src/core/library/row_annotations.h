#pragma once

#include "core/library/row_decision.h"
#include "core/library/snapshot.h"

#include <memory>
#include <optional>

namespace stet {

/// What is different in an article since the person has last seen it, for rows and queries.
struct RowNews
{
    bool isNew = false; ///< it was not there
    bool isChanged = false; ///< anything but `heat` and `secured`
    bool isTitleChanged = false;
    bool isFlipped = false; ///< published, or made a draft, by others
    std::optional<double> qualityChange{}; ///< now minus then; nullopt if that is 0, or one of them is unknown
    std::optional<double> heatChange{}; ///< the same; -1 is unknown

    bool operator==(const RowNews&) const = default;
};

/// Null for an article that is as it was seen.
using NewsPointer = std::shared_ptr<const RowNews>;
using News = ByRow<NewsPointer>;
extern template class ByRow<NewsPointer>;

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
