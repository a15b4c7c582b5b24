#include "core/library/row_annotations.h"

namespace stet {

const RowDecision& RowAnnotations::decision(RowId id) const
{
    static const RowDecision none;
    const auto& decision = m_decisions[id];
    return decision != nullptr ? *decision : none;
}

bool RowAnnotations::setDecision(RowId id, const RowDecision& decision)
{
    if (this->decision(id) == decision)
        return false;
    const bool isNone = decision.verdict == Verdict::None;
    m_decisions.set(id, isNone ? nullptr : std::make_shared<const RowDecision>(decision));
    return true;
}

const RowNews& RowAnnotations::news(RowId id) const
{
    static const RowNews none;
    const auto& news = m_news[id];
    return news != nullptr ? *news : none;
}

bool RowAnnotations::setNews(RowId id, const RowNews& news)
{
    if (this->news(id) == news)
        return false;
    m_news.set(id, news == RowNews() ? nullptr : std::make_shared<const RowNews>(news));
    return true;
}

void RowAnnotations::resize(std::size_t size)
{
    m_decisions.resize(size);
    m_news.resize(size);
}

} // namespace stet
