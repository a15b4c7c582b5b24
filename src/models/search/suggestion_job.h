#pragma once

#include "core/query/suggestions.h"
#include "models/background/latest.h"
#include "models/desk/search.h"
#include "models/table/article_table_model.h"

#include <QObject>

#include <vector>

namespace stet {

/// Looks for queries near one that no article matches, in the background.
class SuggestionJob final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the job.
    SuggestionJob(const ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent = nullptr);

    /// Whether the search matches none of the articles that there are.
    bool isNoMatch() const { return m_isNoMatch; }

Q_SIGNALS:
    /// isNoMatch() may have changed; the suggestions for it follow.
    void noMatchChanged();
    /// May be none.
    void suggested(const std::vector<stet::QuerySuggestion>& suggestions);

private:
    void update();

    const ArticleStore& m_store;
    const ArticleTableModel& m_table;
    Search& m_search;
    bool m_isNoMatch = false;
    Latest<std::vector<QuerySuggestion>> m_latest;
};

} // namespace stet
