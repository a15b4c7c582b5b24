#include "view_counter.h"

#include "messages/query_messages.h"
#include "path_values.h"

namespace stet {

namespace {

constexpr int countAfterMs = 300;

struct Asked
{
    ViewRef view;
    Query query;
    PathValue valueOf{};
};

/// How many rows a query asks for; nothing where a regular expression was given up.
std::optional<qint64> countRows(RowSupply& supply, const Asked& asked, const std::stop_token& stop)
{
    supply.valueOf = asked.valueOf;
    const auto& query = asked.query;
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

ViewCounter::ViewCounter(
    ArticleStore& store, SavedViews& views, Search& search, ViewList& list, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_views(views)
    , m_search(search)
    , m_list(list)
    , m_fields(store, disk)
{
    const auto later = [this] { m_countLater.start(); }; // when it is quiet: not again and again during a load
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(countAfterMs);
    connect(&m_countLater, &QTimer::timeout, this, &ViewCounter::count);
    connect(&m_store, &ArticleStore::changed, this, later);
    connect(&m_views, &SavedViews::changed, this, later);
    connect(&m_fields, &FieldColumns::finished, this, later);
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
        else
            asked.push_back({ref, std::move(parsed.query)});
    }
    std::vector<KeyPath> paths;
    for (const auto& [view, query, valueOf] : asked)
        paths.insert(paths.end(), query.paths.begin(), query.paths.end());
    m_fields.setNeeded(paths);
    if (m_fields.isReading()) // counted when all is read
        std::erase_if(asked, [](const Asked& one) { return !one.query.paths.empty(); });
    for (auto& [view, query, valueOf] : asked)
        valueOf = pathValues(library, m_fields, query);
    RowSupply supply{.rows = library.snapshot(), .unsaved = unsavedMarks(library)};
    m_task.start([this, asked = std::move(asked), counts = std::move(counts), supply = std::move(supply)](
                     const std::stop_token& stop) mutable {
        for (const auto& one : asked)
            counts.push_back({one.view, countRows(supply, one, stop)});
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
