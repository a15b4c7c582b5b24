#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/desk/search.h"
#include "models/search/saved_view_store.h"
#include "models/search/view_list.h"
#include "models/table/path_columns.h"

#include <QTimer>

namespace stet {

/// Counts how many articles each saved view finds. Counts in the background, once articles and views have stopped
/// changing for a moment. Reads values that the rows lack from the files.
class ViewCountService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service.
    ViewCountService(ArticleStore& store, SavedViewStore& views, Search& search, ViewList& list, Disk& disk,
        QObject* parent = nullptr);

    /// Whether newer counts are pending.
    bool isBusy() const
    {
        return m_reading.isBusy() || m_counting.isBusy() || m_countLater.isActive() || m_fields.isReading();
    }

private:
    /// A view and what its query needs.
    struct Asked
    {
        ViewRef ref;
        std::string query;
        std::vector<ColumnSource> sources{};
        PathColumns columns{};
    };

    struct Questions
    {
        std::vector<Asked> asked;
        QuerySurroundings surroundings;
    };

    void read();
    void count(Questions questions);

    ArticleStore& m_store;
    SavedViewStore& m_views;
    Search& m_search;
    ViewList& m_list;
    FieldColumns m_fields; ///< what views need beyond the rows: the table's own columns show progress when read
    QTimer m_countLater;
    Latest<Questions> m_reading;
    Latest<std::vector<ViewCount>> m_counting;
};

} // namespace stet
