#include "view_counter.h"

#include "messages/query_messages.h"
#include "query/row_order.h"

namespace stet {

namespace {

constexpr int countAfterMs = 300;

/// A view whose query can be answered from the rows.
struct Asked
{
    ViewRef view;
    Query query;
};

/// How many rows a query asks for; nothing where a regular expression was given up.
std::optional<qint64> countRows(const RowSupply& supply, const Query& query, const std::stop_token& stop)
{
    QueryMatcher matcher(query);
    qint64 count = 0;
    for (RowId id = 0; id < supply.rows.size(); ++id) {
        if (stop.stop_requested() || matcher.mistake())
            return std::nullopt;
        if (supply.rows[id] && matcher.matches(*supply.rows[id], RowFacts(supply, id)))
            ++count;
    }
    return count;
}

} // namespace

ViewCounter::ViewCounter(ArticleStore& store, SavedViews& views, Search& search, ViewList& list, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_views(views)
    , m_search(search)
    , m_list(list)
{
    const auto later = [this] { m_countLater.start(); }; // when it is quiet: not again and again during a load
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(countAfterMs);
    connect(&m_countLater, &QTimer::timeout, this, &ViewCounter::count);
    connect(&m_store, &ArticleStore::changed, this, later);
    connect(&m_views, &SavedViews::changed, this, later);
}

void ViewCounter::count()
{
    if (m_isCounting) {
        m_countLater.start();
        return;
    }
    m_isCounting = true;
    const auto& library = m_store.library();
    std::vector<Asked> asked;
    std::vector<ViewCount> counts;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const auto index = m_list.index(row);
        const auto ref = index.data(ViewRole::Ref).value<ViewRef>();
        auto parsed = parseQuery(m_list.view(index).query, m_search.surroundings());
        if (parsed.mistake)
            counts.push_back({ref, std::nullopt, sentence(*parsed.mistake)});
        else if (parsed.query.paths.empty())
            asked.push_back({ref, std::move(parsed.query)});
        else // what only the files say is not read for a number in a list
            counts.push_back({ref, std::nullopt});
    }
    RowSupply supply{.rows = library.snapshot()};
    supply.unsaved.resize(library.idLimit());
    for (const auto id : library.unsavedRows())
        supply.unsaved[id] = true;
    m_task.start([this, asked = std::move(asked), counts = std::move(counts), supply = std::move(supply)](
                     const std::stop_token& stop) mutable {
        for (const auto& [view, query] : asked)
            counts.push_back({view, countRows(supply, query, stop)});
        QMetaObject::invokeMethod(
            this, [this, counts = std::move(counts)] { take(counts); }, Qt::QueuedConnection);
    });
}

void ViewCounter::take(const std::vector<ViewCount>& counts)
{
    m_isCounting = false;
    m_list.setCounts(counts);
}

} // namespace stet
