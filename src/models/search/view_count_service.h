#pragma once

#include "models/background/background_task.h"
#include "models/desk/article_store.h"
#include "models/desk/search.h"
#include "models/search/saved_view_store.h"
#include "models/search/view_list.h"
#include "models/table/path_columns.h"

#include <QTimer>

namespace stet {

/// Keeps the counts of the saved views: how many articles each asks for. Counts in the background, once articles and
/// views have stopped changing for a moment. What views ask for beyond the rows is read from the files for that.
class ViewCountService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the counter.
    ViewCountService(ArticleStore& store, SavedViewStore& views, Search& search, ViewList& list, Disk& disk,
        QObject* parent = nullptr);

    /// Whether newer counts are to come.
    bool isBusy() const { return m_isCounting || m_countLater.isActive() || m_fields.isReading(); }

private:
    /// A view and what its query needs.
    struct Asked
    {
        ViewRef ref;
        std::string query;
        std::vector<KeyPath> paths{};
        PathColumns columns{};
    };

    void read();
    void count(std::vector<Asked> asked, const QuerySurroundings& surroundings);
    void take(const std::vector<ViewCount>& counts);

    ArticleStore& m_store;
    SavedViewStore& m_views;
    Search& m_search;
    ViewList& m_list;
    FieldColumns m_fields; ///< what the views ask for beyond the rows: the table's own are read with progress
    bool m_isCounting = false;
    QTimer m_countLater;
    BackgroundTask m_task;
};

} // namespace stet
