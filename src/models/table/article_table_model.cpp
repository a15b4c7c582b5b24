#include "models/table/article_table_model.h"

#include "models/table/path_columns.h"

#include <algorithm>
#include <chrono>

namespace stet {

namespace {

constexpr int problemsIntervalMs = 200;
constexpr int refreshIntervalMs = 100; // while articles stream in
constexpr std::size_t mostByRow = 4096; // changed articles whose places, and those of their stories, are looked up
constexpr std::chrono::milliseconds judgeSlice(8); // at once; regular expressions may take longer with all

std::vector<int> placesOf(const std::vector<RowId>& rows, RowId limit)
{
    std::vector<int> places(limit, -1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[rows[i]] = static_cast<int>(i);
    return places;
}

/// The facts of one row after the other, as the library has them now.
class EditedFacts final : public QueryFacts
{
public:
    EditedFacts(const Library& library, PathColumns paths)
        : m_library(library)
        , m_paths(std::move(paths))
    {
    }
    void setRow(RowId id) { m_id = id; }

    bool isUnsaved() const override { return m_library.isUnsaved(m_id); }
    const RowProblems& problems() const override { return m_library.problems(m_id); }
    StoryCount story() const override { return m_library.storyCount(m_id); }
    std::optional<Value> valueOf(std::size_t path) const override
    {
        return m_paths.valueOf(path, m_id, m_library.row(m_id));
    }

private:
    const Library& m_library;
    PathColumns m_paths;
    RowId m_id = noRow;
};

} // namespace

ArticleTableModel::ArticleTableModel(
    ArticleStore& store, Search& search, FieldColumns& fields, DiskMarks& marks, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_search(search)
    , m_fields(fields)
    , m_marks(marks)
{
    m_request.query = m_search.query();
    m_refreshLater.setSingleShot(true);
    m_refreshLater.setInterval(refreshIntervalMs);
    m_judgeLater.setSingleShot(true);
    m_problemsLater.setSingleShot(true);
    m_problemsLater.setInterval(problemsIntervalMs);
    connect(&m_problemsLater, &QTimer::timeout, this, [this] {
        const auto column = columnOf(RowField::Problems);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    });
    connect(&m_refreshLater, &QTimer::timeout, this, &ArticleTableModel::refresh);
    connect(&m_judgeLater, &QTimer::timeout, this, &ArticleTableModel::judge);
    connect(&m_store, &ArticleStore::changed, this, &ArticleTableModel::take);
    connect(&m_search, &Search::queryChanged, this, &ArticleTableModel::takeQuery);
    connect(&m_fields, &FieldColumns::changed, this, &ArticleTableModel::takeValues);
    connect(&m_fields, &FieldColumns::finished, this, [this] { m_awaitsValues = false; });
    connect(&m_marks, &DiskMarks::changed, this, &ArticleTableModel::sayChanged);
    connect(&m_orderJob, &RowOrderJob::started, this, &ArticleTableModel::orderingStarted);
    connect(&m_orderJob, &RowOrderJob::ordered, this, &ArticleTableModel::takeAnswer);
}

int ArticleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArticleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : builtInCount() + static_cast<int>(m_fieldPaths.size());
}

int ArticleTableModel::rowOf(RowId id) const
{
    return id < m_places.size() ? m_places[id] : -1;
}

void ArticleTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const bool isSorted = m_request.descending == (order == Qt::DescendingOrder)
        && (isField(column)
                ? m_sortField == m_fieldPaths[static_cast<std::size_t>(column - builtInCount())]
                : m_sortField.empty() && m_request.field == columns()[static_cast<std::size_t>(column)].field);
    if (isSorted) // a view may say it twice
        return;
    if (isField(column)) {
        m_sortField = m_fieldPaths[static_cast<std::size_t>(column - builtInCount())];
    } else {
        m_sortField = {};
        m_request.field = columns()[static_cast<std::size_t>(column)].field;
    }
    m_awaitsValues = m_awaitsValues || (dependsOnFields() && m_fields.isReading());
    m_request.descending = order == Qt::DescendingOrder;
    refresh();
}

void ArticleTableModel::takeQuery()
{
    m_request.query = m_search.query();
    m_edited.clear();
    m_toJudge.clear();
    m_awaitsValues = dependsOnFields();
    needFields();
    refresh();
}

void ArticleTableModel::setReviewing(bool isReviewing)
{
    if (std::exchange(m_isReviewing, isReviewing) != isReviewing && !isReviewing && dependsOnProblems())
        refresh();
}

bool ArticleTableModel::keep(const std::vector<RowId>& ids)
{
    bool isThere = true;
    for (const auto id : ids) {
        if (rowOf(id) >= 0 || !m_store.library().contains(id))
            continue;
        m_edited.insert(id);
        isThere = false;
    }
    if (!isThere)
        refresh();
    return isThere;
}

bool ArticleTableModel::dependsOnProblems() const
{
    return m_request.query->asksProblems() || (m_sortField.empty() && m_request.field == RowField::Problems);
}

bool ArticleTableModel::dependsOnStories() const
{
    const bool isSorted = m_request.field == RowField::Cluster || m_request.field == RowField::ClusterPublished;
    return m_request.query->asksStories() || (m_sortField.empty() && isSorted);
}

RowSupply ArticleTableModel::supply() const
{
    const auto& library = m_store.library();
    RowSupply supply{.rows = library.snapshot(),
        .paths = pathColumns(library, m_fields, m_request.query->paths),
        .kept = {m_edited.begin(), m_edited.end()}};
    if (m_request.query->asks(ArticleState::Unsaved))
        supply.unsaved = unsavedMarks(library);
    if (dependsOnProblems())
        supply.problems = problemsOfRows(library);
    if (dependsOnStories())
        supply.stories = storiesOfRows(library);
    return supply;
}

void ArticleTableModel::refresh()
{
    m_refreshLater.stop();
    m_editedSince.clear(); // the answer knows them
    m_request.column = m_sortField.empty() ? nullptr : m_fields.column(m_sortField);
    m_orderJob.request(supply(), m_request);
}

void ArticleTableModel::takeAnswer(const RowAnswer& answer)
{
    // What the person has typed since may have a mistake of its own.
    if (const auto& note = answer.parseError ? answer.parseError : answer.note; note && !m_search.parseError())
        m_search.setParseError(*note);
    if (answer.parseError) {
        Q_EMIT ordered();
        return;
    }
    // A row that was edited since the answer was asked for is not in it, if it no longer matches.
    const auto isEdited = [this](RowId id) { return m_edited.contains(id) && m_store.library().contains(id); };
    if (std::count_if(answer.rows.begin(), answer.rows.end(), isEdited)
        < std::count_if(m_edited.begin(), m_edited.end(), isEdited)) {
        refresh();
        return;
    }
    m_stale = {answer.unmatched.begin(), answer.unmatched.end()};
    m_toJudge.insert(m_toJudge.end(), m_editedSince.begin(), m_editedSince.end());
    judge();
    show(answer.rows);
}

/// Finds out which of the edited rows the edit has taken out of the search, or brought back.
void ArticleTableModel::judge()
{
    if (m_toJudge.empty())
        return;
    const auto end = std::chrono::steady_clock::now() + judgeSlice;
    QueryMatcher matcher(*m_request.query);
    EditedFacts facts(m_store.library(), pathColumns(m_store.library(), m_fields, m_request.query->paths));
    std::vector<RowId> judged;
    while (judged.size() < m_toJudge.size() && std::chrono::steady_clock::now() < end) {
        const auto id = m_toJudge[judged.size()];
        judged.push_back(id);
        if (!m_store.library().contains(id))
            continue;
        facts.setRow(id);
        if (matcher.matches(m_store.library().row(id), facts))
            m_stale.erase(id);
        else if (!matcher.parseError() && matcher.notJudged() == 0)
            m_stale.insert(id);
    }
    m_toJudge.erase(m_toJudge.begin(), m_toJudge.begin() + static_cast<std::ptrdiff_t>(judged.size()));
    sayChanged(judged);
    if (!m_toJudge.empty())
        m_judgeLater.start();
}

void ArticleTableModel::take(const Change& change)
{
    if (change.kinds.testFlag(ChangeKind::Content)) {
        dropRemoved();
        m_awaitsValues = dependsOnFields();
        // The first rows at once, the others of a load a few times a second.
        if (m_rows.empty())
            refresh();
        else if (!m_refreshLater.isActive())
            m_refreshLater.start();
    }
    if (change.kinds.testFlag(ChangeKind::Pending) && !m_request.query->isEmpty()) {
        for (const auto id : change.rows) {
            if (rowOf(id) < 0)
                continue;
            m_edited.insert(id);
            m_editedSince.insert(id);
            m_toJudge.push_back(id);
        }
        judge();
    }
    // Stories are found while articles come; who sorts by them sees the order grow.
    if (change.kinds.testFlag(ChangeKind::Links) && dependsOnStories() && !m_refreshLater.isActive())
        m_refreshLater.start();
    if (change.kinds == ChangeKinds(ChangeKind::Problems))
        takeProblems(change.rows);
    else if (change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending) && change.rows.size() > mostByRow)
        sayAllChanged();
    else if (change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending))
        sayChanged(withStories(change.rows));
    else
        sayChanged(change.rows);
}

/// The articles, and the others of their stories, which say how many of them are published.
std::vector<RowId> ArticleTableModel::withStories(std::vector<RowId> ids) const
{
    const auto& library = m_store.library();
    std::unordered_set<const RowId*> seen; // the articles of a story share one list of them
    for (const auto id : std::vector(ids)) {
        const auto story = library.contains(id) ? library.story(id) : std::span<const RowId>();
        if (!story.empty() && seen.insert(story.data()).second)
            ids.insert(ids.end(), story.begin(), story.end());
    }
    return ids;
}

/// While a review goes on its findings come many times a second. Who works through them keeps the rows until F5, and
/// views paint them some times a second: each time it is all that they show.
void ArticleTableModel::takeProblems(const std::vector<RowId>& ids)
{
    constexpr std::size_t few = 16;
    if (m_isReviewing && dependsOnProblems() && !m_refreshLater.isActive())
        m_refreshLater.start();
    if (ids.size() <= few)
        sayChanged(ids);
    else if (!m_problemsLater.isActive())
        m_problemsLater.start();
}

/// The rows are to be painted anew.
void ArticleTableModel::sayChanged(const std::vector<RowId>& ids)
{
    int first = rowCount();
    int last = -1;
    for (const auto id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ArticleTableModel::sayAllChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Rows that are gone from the library leave at once: nothing can be asked about them any more.
void ArticleTableModel::dropRemoved()
{
    const auto isGone = [this](RowId id) { return !m_store.library().contains(id); };
    if (std::any_of(m_rows.begin(), m_rows.end(), isGone))
        show(m_rows);
}

/// Goes from the rows shown to others by steps that views can follow without losing selection and place: what leaves
/// moves to the end and is taken off, what comes is put at the end, and all move to where they belong.
void ArticleTableModel::show(const std::vector<RowId>& wanted)
{
    std::vector<RowId> rows;
    rows.reserve(wanted.size());
    for (const auto id : wanted) {
        if (m_store.library().contains(id)) // may have gone since the order was asked for
            rows.push_back(id);
    }
    Q_EMIT aboutToOrder();
    if (rows.empty() && !m_rows.empty()) { // a view lets go of all rows faster than of each
        beginResetModel();
        m_rows.clear();
        m_places.assign(m_store.library().idLimit(), -1);
        endResetModel();
        Q_EMIT ordered();
        return;
    }
    const auto limit = m_store.library().idLimit();
    const auto newPlaces = placesOf(rows, limit);
    m_places.resize(limit, -1);

    std::vector<RowId> staying;
    std::vector<RowId> leaving;
    for (const auto id : m_rows)
        (newPlaces[id] >= 0 ? staying : leaving).push_back(id);
    if (!leaving.empty()) {
        const auto keep = static_cast<int>(staying.size());
        auto parted = staying;
        parted.insert(parted.end(), leaving.begin(), leaving.end());
        permute(std::move(parted));
        beginRemoveRows({}, keep, rowCount() - 1);
        m_rows.resize(staying.size());
        for (const auto id : leaving)
            m_places[id] = -1;
        endRemoveRows();
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
        for (const auto id : rows) {
            if (m_places[id] >= 0)
                continue;
            m_places[id] = rowCount();
            m_rows.push_back(id);
        }
        endInsertRows();
    }
    permute(std::move(rows));
    Q_EMIT ordered();
}

void ArticleTableModel::permute(std::vector<RowId> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    auto places = placesOf(rows, static_cast<RowId>(m_places.size()));
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto& old : before)
        after.append(createIndex(places[rowId(old.row())], old.column()));
    m_rows = std::move(rows);
    m_places = std::move(places);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace stet
