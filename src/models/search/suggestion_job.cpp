#include "models/search/suggestion_job.h"

namespace stet {

SuggestionJob::SuggestionJob(const ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_table(table)
    , m_search(search)
    , m_latest([this](const std::vector<QuerySuggestion>& suggestions) { Q_EMIT suggested(suggestions); })
{
    connect(&m_table, &ArticleTableModel::ordered, this, &SuggestionJob::update);
}

void SuggestionJob::update()
{
    m_latest.cancel();
    const bool hasArticles = m_store.library().count() > 0;
    const bool isAnswered = !m_table.request().query->isEmpty() && !m_table.lacksValues();
    m_isNoMatch = hasArticles && isAnswered && m_table.rowCount() == 0;
    Q_EMIT noMatchChanged();
    if (!m_isNoMatch || m_search.parseError())
        return;
    m_latest.request(
        [supply = m_table.supply(), text = m_search.text().toStdString(), surroundings = m_search.surroundings()](
            const BackgroundTask::Run& run) { return suggestQueries(supply, text, surroundings, run.stop()); });
}

} // namespace stet
