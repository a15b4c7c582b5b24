#include "models/table/stale_rows.h"

#include <utility>

namespace stet {

StaleRows::StaleRows(Supply supply, QObject* parent)
    : QObject(parent)
    , m_supply(std::move(supply))
    , m_judging([this](const Judged& judged) { apply(judged); })
{
}

void StaleRows::setQuery(std::shared_ptr<const Query> query)
{
    m_query = std::move(query);
    m_kept.clear();
    m_unjudged.clear();
    m_judging.cancel();
}

void StaleRows::addEdited(const std::vector<RowId>& ids)
{
    m_kept.insert(ids.begin(), ids.end());
    m_editedSince.insert(ids.begin(), ids.end());
    judge(ids);
}

void StaleRows::applyOrder(const RowAnswer& answer)
{
    m_stale = {answer.unmatched.begin(), answer.unmatched.end()};
    judge({m_editedSince.begin(), m_editedSince.end()});
}

/// The newest request asks for all rows that are not judged yet, as they are by now.
void StaleRows::judge(const std::vector<RowId>& ids)
{
    m_unjudged.insert(ids.begin(), ids.end());
    if (m_unjudged.empty())
        return;
    m_judging.request([supply = m_supply(), query = m_query, all = std::vector(m_unjudged.begin(), m_unjudged.end())](
                          const BackgroundTask::Run& run) {
        return Judged{all, unmatchedRows(supply, *query, all, run.stop())};
    });
}

void StaleRows::apply(const Judged& judged)
{
    m_unjudged.clear();
    for (const auto id : judged.ids)
        m_stale.erase(id);
    m_stale.insert(judged.unmatched.begin(), judged.unmatched.end());
    Q_EMIT changed(judged.ids);
}

} // namespace stet
