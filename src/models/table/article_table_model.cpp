#include "models/table/article_table_model.h"

#include "models/table/path_columns.h"
#include "models/table/query_changes.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int problemsIntervalMs = 200;
constexpr int refreshIntervalMs = 100; // while articles stream in
constexpr std::size_t mostByRow = 4096; // changed articles whose places, and those of their stories, are looked up

} // namespace

ArticleTableModel::ArticleTableModel(
    ArticleStore& store, Search& search, FieldColumns& fields, DiskMarks& marks, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_search(search)
    , m_fields(fields)
    , m_stale([this] { return supply(); })
    , m_cells(store, m_columns, fields, marks, m_stale, search)
    , m_edits(store, m_columns, fields)
{
    m_request.query = m_search.query();
    m_refreshLater.setSingleShot(true);
    m_refreshLater.setInterval(refreshIntervalMs);
    m_problemsLater.setSingleShot(true);
    m_problemsLater.setInterval(problemsIntervalMs);
    connect(&m_problemsLater, &QTimer::timeout, this, [this] {
        const auto column = columnOf(RowField::Problems);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    });
    connect(&m_refreshLater, &QTimer::timeout, this, &ArticleTableModel::refresh);
    connect(&m_store, &ArticleStore::changed, this, &ArticleTableModel::followStore);
    connect(&m_search, &Search::queryChanged, this, &ArticleTableModel::applyQuery);
    connect(&m_fields, &FieldColumns::changed, this, &ArticleTableModel::showValues);
    connect(&m_fields, &FieldColumns::finished, this, [this] { m_awaitsValues = false; });
    connect(&marks, &DiskMarks::changed, this, &ArticleTableModel::reportChanged);
    connect(&m_stale, &StaleRows::changed, this, &ArticleTableModel::reportChanged);
    connect(&m_orderJob, &RowOrderJob::started, this, &ArticleTableModel::orderingStarted);
    connect(&m_orderJob, &RowOrderJob::ordered, this, &ArticleTableModel::applyAnswer);
}

int ArticleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArticleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns.count();
}

QVariant ArticleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto id = rowId(index.row());
    if (!m_store.library().contains(id)) // about to be removed
        return {};
    if (const auto* refused = refusedAt(index)) {
        if (auto shownInstead = RefusedTexts::dataOf(*refused, role); shownInstead.isValid())
            return shownInstead;
    }
    const auto text = role == Qt::EditRole ? m_edits.text(id, index.column()) : QVariant();
    return text.isValid() ? text : m_cells.cell(id, index.column(), role == Qt::EditRole ? Qt::DisplayRole : role);
}

QVariant ArticleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isColumn = orientation == Qt::Horizontal && section >= 0 && section < columnCount();
    return isColumn ? m_cells.header(section, role) : QVariant();
}

Qt::ItemFlags ArticleTableModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid())
        flags.setFlag(Qt::ItemIsEditable, m_edits.isEditable(rowId(index.row()), index.column()));
    return flags;
}

/// Changes nothing here: what was typed goes to who makes edits, and comes back as a change of the article.
bool ArticleTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !m_edits.isEditable(rowId(index.row()), index.column()))
        return false;
    const auto id = rowId(index.row());
    RefusedTexts::Text text{
        .place = placeOf(index), .typed = value.toString(), .held = m_edits.text(id, index.column()).toString()};
    discardRefused(index);
    const auto meaning = m_edits.read(id, index.column(), text.typed);
    if (!meaning)
        return false;
    if (meaning->parseError.isEmpty()) {
        Q_EMIT edited(text, meaning->changes);
        return true;
    }
    text.why = meaning->parseError;
    keepRefused(text);
    Q_EMIT mistyped(text.why);
    return false;
}

RefusedTexts::Place ArticleTableModel::placeOf(const QModelIndex& index) const
{
    return {.row = rowId(index.row()), .path = m_edits.path(index.column())};
}

const RefusedTexts::Text* ArticleTableModel::refusedAt(const QModelIndex& index) const
{
    if (m_refused.isEmpty() || m_edits.path(index.column()).empty())
        return nullptr;
    const auto* text = m_refused.find(placeOf(index));
    return text != nullptr && text->held == m_edits.text(text->place.row, index.column()).toString() ? text : nullptr;
}

void ArticleTableModel::keepRefused(const RefusedTexts::Text& text)
{
    m_refused.keep(text);
    reportChanged({text.place.row});
}

std::vector<RowId> ArticleTableModel::refusedRows() const
{
    std::vector<RowId> rows;
    for (const auto& text : m_refused.all()) {
        const auto id = text.place.row;
        for (int column = 0; column < columnCount() && m_store.library().contains(id); ++column) {
            if (m_edits.path(column) == text.place.path && m_edits.text(id, column).toString() == text.held)
                rows.push_back(id);
        }
    }
    return rows;
}

void ArticleTableModel::discardRefused(const QModelIndex& index)
{
    if (refusedAt(index) == nullptr)
        return;
    m_refused.discard(placeOf(index));
    Q_EMIT dataChanged(index, index);
}

int ArticleTableModel::rowOf(RowId id) const
{
    return id < m_places.size() ? m_places[id] : -1;
}

void ArticleTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const bool isField = ColumnSet::isField(column);
    const bool isSorted = m_request.descending == (order == Qt::DescendingOrder)
        && (isField ? m_sortField == m_columns.path(column)
                    : m_sortField.empty() && m_request.field == ColumnSet::builtIn(column).field);
    if (isSorted) // a view may say it twice
        return;
    m_sortField = isField ? m_columns.path(column) : KeyPath();
    if (!isField)
        m_request.field = ColumnSet::builtIn(column).field;
    m_awaitsValues = m_awaitsValues || (dependsOnFields() && m_fields.isReading());
    m_request.descending = order == Qt::DescendingOrder;
    refresh();
}

void ArticleTableModel::applyQuery()
{
    m_request.query = m_search.query();
    m_stale.setQuery(m_request.query);
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
        m_stale.keep(id);
        isThere = false;
    }
    if (!isThere)
        refresh();
    return isThere;
}

bool ArticleTableModel::dependsOnProblems() const
{
    return m_request.query->asksProblems() || (m_sortField.empty() && needsProblems(m_request.field));
}

bool ArticleTableModel::dependsOnStories() const
{
    return m_request.query->asksStories() || (m_sortField.empty() && needsStories(m_request.field));
}

bool ArticleTableModel::dependsOnNews() const
{
    return m_request.query->asksNews() || (m_sortField.empty() && needsNews(m_request.field));
}

void ArticleTableModel::setWeights(std::vector<WorthWeights> weights)
{
    if (weights == m_cells.weights())
        return;
    m_cells.setWeights(std::move(weights));
    reportAllChanged();
    if (m_sortField.empty() && m_request.field == RowField::Worth)
        refresh();
}

RowSupply ArticleTableModel::supply() const
{
    const auto& library = m_store.library();
    RowSupply supply{.rows = library.snapshot(),
        .paths = pathColumns(library, m_fields, m_request.query->sources),
        .kept = {m_stale.kept().begin(), m_stale.kept().end()},
        .weights = m_cells.weights(),
        .now = m_search.now()};
    if (m_request.query->asks(ArticleState::Unsaved))
        supply.unsaved = unsavedMarks(library);
    if (dependsOnNews())
        supply.news = library.annotations().allNews();
    if (m_request.query->asksDecisions())
        supply.decisions = library.annotations().decisions();
    if (dependsOnProblems())
        supply.problems = problemsOfRows(library);
    if (dependsOnStories())
        supply.stories = countStories(library.snapshot(), library.stories());
    return supply;
}

void ArticleTableModel::refresh()
{
    m_refreshLater.stop();
    m_stale.beginOrder();
    m_request.column = m_sortField.empty() ? nullptr : m_fields.column(m_sortField);
    m_orderJob.request(supply(), m_request);
}

void ArticleTableModel::applyAnswer(const RowAnswer& answer)
{
    // What the person has typed since may have a mistake of its own.
    if (const auto& note = answer.parseError ? answer.parseError : answer.note; note && !m_search.parseError())
        m_search.setParseError(*note);
    if (answer.parseError) {
        Q_EMIT ordered();
        return;
    }
    // A row that was edited since the answer was asked for is not in it, if it no longer matches.
    const auto& kept = m_stale.kept();
    const auto isEdited = [&](RowId id) { return kept.contains(id) && m_store.library().contains(id); };
    if (std::count_if(answer.rows.begin(), answer.rows.end(), isEdited)
        < std::count_if(kept.begin(), kept.end(), isEdited)) {
        refresh();
        return;
    }
    m_stale.applyOrder(answer);
    show(answer.rows);
}

void ArticleTableModel::followStore(const Change& change)
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
    if (isEditedUnder(*m_request.query, change)) {
        std::vector<RowId> shown;
        std::copy_if(change.rows.begin(), change.rows.end(), std::back_inserter(shown),
            [this](RowId id) { return rowOf(id) >= 0; });
        if (!shown.empty())
            m_stale.addEdited(shown);
    }
    // Stories are found while articles come; who sorts by them sees the order grow.
    if (change.kinds.testFlag(ChangeKind::Links) && dependsOnStories() && !m_refreshLater.isActive())
        m_refreshLater.start();
    const bool isOrderLearned = change.kinds.testFlag(ChangeKind::Newness) && dependsOnNews();
    if ((isOrderLearned || isLearnedUnder(*m_request.query, change)) && !m_refreshLater.isActive())
        m_refreshLater.start();
    if (change.kinds == ChangeKinds(ChangeKind::Problems))
        showProblems(change.rows);
    else if (change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending) && change.rows.size() > mostByRow)
        reportAllChanged();
    else if (change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending))
        reportChanged(m_store.library().withStories(change.rows));
    else
        reportChanged(change.rows);
}

/// While a review goes on its findings come many times a second. Who works through them keeps the rows until F5, and
/// views paint them some times a second: each time it is all that they show.
void ArticleTableModel::showProblems(const std::vector<RowId>& ids)
{
    constexpr std::size_t few = 16;
    if (m_isReviewing && dependsOnProblems() && !m_refreshLater.isActive())
        m_refreshLater.start();
    if (ids.size() <= few)
        reportChanged(ids);
    else if (!m_problemsLater.isActive())
        m_problemsLater.start();
}

/// The rows are to be painted again.
void ArticleTableModel::reportChanged(const std::vector<RowId>& ids)
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

void ArticleTableModel::reportAllChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// What the search asks for and what the columns show is read together.
void ArticleTableModel::needFields()
{
    auto sources = m_request.query->sources;
    const auto paths = m_columns.paths();
    sources.insert(sources.end(), paths.begin(), paths.end()); // one that is there twice is read once
    m_fields.setNeeded(sources);
}

int ArticleTableModel::addField(const KeyPath& path)
{
    if (insertField(path))
        updateFields();
    return m_columns.columnOfPath(path);
}

void ArticleTableModel::removeField(const KeyPath& path)
{
    if (takeOffField(path))
        updateFields();
}

void ArticleTableModel::setFields(const std::vector<KeyPath>& paths)
{
    bool isChanged = false;
    const auto before = m_columns.paths();
    for (const auto& path : before) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            isChanged = takeOffField(path) || isChanged;
    }
    for (const auto& path : paths)
        isChanged = insertField(path) || isChanged;
    if (isChanged)
        updateFields();
}

/// Returns false if there is a column of that path.
bool ArticleTableModel::insertField(const KeyPath& path)
{
    if (m_columns.columnOfPath(path) >= 0)
        return false;
    const auto column = columnCount();
    beginInsertColumns({}, column, column);
    m_columns.add(path);
    endInsertColumns();
    return true;
}

/// Returns false if there is no column of that path.
bool ArticleTableModel::takeOffField(const KeyPath& path)
{
    const auto column = m_columns.columnOfPath(path);
    if (column < 0)
        return false;
    beginRemoveColumns({}, column, column);
    m_columns.remove(column);
    endRemoveColumns();
    if (m_sortField == path)
        sort(columnOf(RowField::Date), Qt::DescendingOrder);
    return true;
}

void ArticleTableModel::updateFields()
{
    needFields();
    Q_EMIT fieldsChanged();
}

void ArticleTableModel::showValues()
{
    if (!m_columns.paths().empty()) {
        Q_EMIT headerDataChanged(Qt::Horizontal, ColumnSet::builtInCount(), columnCount() - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, ColumnSet::builtInCount()), index(rowCount() - 1, columnCount() - 1));
    }
    // Rows keep their place while they are edited: only values that were missing change what is shown.
    if (m_awaitsValues)
        refresh();
}

bool ArticleTableModel::lacksValues() const
{
    return dependsOnFields() && (m_fields.isReading() || m_fields.isIncomplete());
}

/// Whether rows and their order depend on values that may still be read.
bool ArticleTableModel::dependsOnFields() const
{
    return !m_request.query->sources.empty() || !m_sortField.empty();
}

} // namespace stet
