#include "models/search/view_count_service.h"

#include "core/messages/query_messages.h"
#include "models/table/path_columns.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int viewsAfterMs = 300;
constexpr std::size_t mostFields = mostSources; // columns that all views together have read

/// How many rows a query asks for; no count where a regular expression was given up.
ViewCount countRows(const RowSupply& supply, const ViewRef& view, const Query& query, const Stop& stop)
{
    QueryMatcher matcher(query);
    qint64 count = 0;
    for (RowId id = 0; id < supply.rows.size(); ++id) {
        if (stop.isRequested())
            return {view, std::nullopt};
        if (matcher.parseError())
            return {view, std::nullopt, sentence(*matcher.parseError())};
        if (supply.rows[id] && matcher.matches(*supply.rows[id], RowFacts(supply, id)))
            ++count;
    }
    const auto note = matcher.note();
    return {view, count, note ? sentence(*note) : QString()};
}

} // namespace

ViewCountService::ViewCountService(
    ArticleStore& store, SavedViewStore& views, Search& search, ViewList& list, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_views(views)
    , m_search(search)
    , m_list(list)
    , m_fields(store, disk)
    , m_reading([this](Questions questions) { count(std::move(questions)); })
    , m_counting([this](const std::vector<ViewCount>& counts) { m_list.setCounts(counts); })
{
    const auto later = [this] { m_countLater.start(); }; // when it is quiet: not again and again during a load
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(viewsAfterMs);
    connect(&m_countLater, &QTimer::timeout, this, &ViewCountService::read);
    connect(&m_store, &ArticleStore::changed, this, later);
    connect(&m_views, &SavedViewStore::changed, this, later);
    connect(&m_fields, &FieldColumns::finished, this, later);
}

/// Finds out what the views ask for, away from the window: in a file of somebody else's they may be many and long.
void ViewCountService::read()
{
    std::vector<Asked> asked;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const auto index = m_list.index(row);
        asked.push_back({index.data(ViewRole::Ref).value<ViewRef>(), m_list.view(index).query});
    }
    m_reading.request(
        [questions = Questions{std::move(asked), m_search.surroundings()}](const BackgroundTask::Run& run) mutable {
            for (auto& view : questions.asked) {
                if (!run.isStopped())
                    view.sources = parseQuery(view.query, questions.surroundings).query.sources;
            }
            return questions;
        });
}

void ViewCountService::count(Questions questions)
{
    auto& asked = questions.asked;
    std::vector<ColumnSource> sources;
    const auto isThere = [&](const ColumnSource& source) {
        return std::find(sources.begin(), sources.end(), source) != sources.end();
    };
    for (const auto& view : asked) {
        for (const auto& source : view.sources) {
            if (sources.size() < mostFields && !isThere(source))
                sources.push_back(source);
        }
    }
    m_fields.setNeeded(sources);
    if (m_fields.isReading()) // counted when all is read
        sources.clear();
    std::erase_if(
        asked, [&](const Asked& view) { return !std::all_of(view.sources.begin(), view.sources.end(), isThere); });
    const auto& library = m_store.library();
    for (auto& view : asked)
        view.columns = pathColumns(library, m_fields, view.sources);
    RowSupply supply{.rows = library.snapshot(),
        .unsaved = unsavedMarks(library),
        .paths = {},
        .problems = problemsOfRows(library),
        .decisions = library.annotations().decisions(),
        .news = library.annotations().allNews(),
        .stories = countStories(library.snapshot(), library.stories())};
    m_counting.request(
        [questions = std::move(questions), supply = std::move(supply)](const BackgroundTask::Run& run) mutable {
            std::vector<ViewCount> counts;
            for (auto& view : questions.asked) {
                const auto parsed = parseQuery(view.query, questions.surroundings);
                supply.paths = std::move(view.columns);
                counts.push_back(parsed.parseError ? ViewCount{view.ref, std::nullopt, sentence(*parsed.parseError)}
                                                   : countRows(supply, view.ref, parsed.query, run.stop()));
            }
            return counts;
        },
        Former::Finish);
}

} // namespace stet
