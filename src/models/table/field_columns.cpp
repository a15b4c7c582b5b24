#include "models/table/field_columns.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int collectIntervalMs = 200;
constexpr int showIntervalMs = 300;

/// nullptr where there is none.
auto* columnIn(auto& columns, const ColumnSource& source)
{
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&](const auto& column) { return column.values.source() == source; });
    return found == columns.end() ? nullptr : &*found;
}

bool touches(const PendingEdits& edits, const ColumnSource& source)
{
    return source.body ? edits.touchBody() : edits.touch(source.path);
}

} // namespace

FieldColumns::FieldColumns(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
    m_readLater.setSingleShot(true);
    m_readLater.setInterval(collectIntervalMs);
    m_showLater.setSingleShot(true);
    m_showLater.setInterval(showIntervalMs);
    connect(&m_readLater, &QTimer::timeout, this, &FieldColumns::readChanged);
    connect(&m_showLater, &QTimer::timeout, this, &FieldColumns::show);
    connect(&m_store, &ArticleStore::changed, this, &FieldColumns::follow);
}

FieldColumnPointer FieldColumns::column(const ColumnSource& source) const
{
    const auto* found = columnIn(m_columns, source);
    return found == nullptr ? nullptr : found->shown;
}

FieldValue FieldColumns::valueOf(RowId id, const KeyPath& path) const
{
    const auto found = std::find_if(
        m_columns.begin(), m_columns.end(), [&](const Column& each) { return each.values.source().path == path; });
    return found == m_columns.end() || !found->shown ? FieldValue() : found->shown->valueAt(id);
}

void FieldColumns::setNeeded(const std::vector<ColumnSource>& sources)
{
    const auto dropped = std::erase_if(m_columns, [&](const Column& column) {
        return std::find(sources.begin(), sources.end(), column.values.source()) == sources.end();
    });
    bool isNew = false;
    for (const auto& source : sources) {
        if (source.isEmpty() || columnIn(m_columns, source) != nullptr)
            continue;
        m_columns.push_back({FieldColumn(source), std::make_shared<const FieldColumn>(source)});
        isNew = true;
    }
    // The run that goes on reads what is still needed; where nothing is, or more is, another one takes its place.
    const auto isAskedBody = [](const Column& column) { return column.values.source().body != nullptr; };
    if (isNew && std::any_of(m_columns.begin(), m_columns.end(), isAskedBody)) {
        stop();
        m_readLater.start(); // a word that is still being typed reads no texts
    } else if (isNew) {
        read();
    } else if (dropped > 0 && m_columns.empty())
        cancel();
}

void FieldColumns::cancel()
{
    if (!isReading())
        return;
    stop();
    const auto& library = m_store.library();
    for (auto& column : m_columns) {
        column.isRead.resize(library.idLimit());
        for (RowId id = 0; id < library.idLimit(); ++id) {
            if (!column.isRead[id] && library.contains(id))
                column.left.insert(id);
        }
        column.isRead.assign(library.idLimit(), true);
    }
    show();
    Q_EMIT finished();
}

bool FieldColumns::isIncomplete() const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [](const Column& column) { return !column.left.empty(); });
}

void FieldColumns::readRest()
{
    if (!isIncomplete())
        return;
    for (auto& column : m_columns) {
        for (const auto id : std::exchange(column.left, {}))
            column.isRead[id] = false;
    }
    readChanged();
}

void FieldColumns::stop()
{
    m_task.drop();
    m_readLater.stop();
    m_isMore = false;
    m_stale.clear();
}

/// Whether a value of the article is to be read again. Edits of other fields leave a value as it is; but a run that
/// goes on may find the file as they have made it by then, and take it for one that was changed behind them.
bool FieldColumns::forget(RowId id, ChangeKinds kinds)
{
    const auto& library = m_store.library();
    const bool isThere = library.contains(id);
    const bool isAny = m_task.isRunning() || kinds.testFlag(ChangeKind::Content);
    bool isForgotten = false;
    for (auto& column : m_columns) {
        if (!isAny && !column.edited.contains(id) && !touches(library.pending(id), column.values.source()))
            continue;
        isForgotten = true;
        if (id < column.isRead.size())
            column.isRead[id] = false;
        column.left.erase(id);
        if (!isThere)
            column.values.set(id, {});
    }
    if (m_task.isRunning())
        m_stale.insert(id);
    return isForgotten;
}

void FieldColumns::follow(const Change& change)
{
    if (m_columns.empty() || !(change.kinds & (ChangeKinds(ChangeKind::Content) | ChangeKind::Pending)))
        return;
    if (change.rows.empty()) {
        stop();
        for (auto& column : m_columns)
            column = {FieldColumn(column.values.source()), nullptr};
        show();
    }
    bool isForgotten = change.rows.empty();
    for (const auto id : change.rows)
        isForgotten = forget(id, change.kinds) || isForgotten;
    if (isForgotten && !m_readLater.isActive())
        m_readLater.start();
}

/// A run that goes on is left to end: a load that brings articles all the time would never let one get far.
void FieldColumns::readChanged()
{
    if (m_task.isRunning())
        m_isMore = true;
    else
        read();
}

/// Reads all that some column lacks, in place of the run before.
void FieldColumns::read()
{
    stop();
    const auto limit = m_store.library().idLimit();
    std::vector<ColumnSource> sources;
    std::vector<bool> isWanted(limit);
    for (auto& column : m_columns) {
        column.isRead.resize(limit);
        bool lacks = false;
        for (RowId id = 0; id < limit; ++id) {
            if (column.isRead[id] || !m_store.library().contains(id))
                continue;
            isWanted[id] = true;
            lacks = true;
            if (touches(m_store.library().pending(id), column.values.source()))
                column.edited.insert(id);
            else
                column.edited.erase(id);
        }
        if (lacks)
            sources.push_back(column.values.source());
    }
    std::vector<RowId> ids;
    PendingByRow pending;
    for (RowId id = 0; id < limit; ++id) {
        if (!isWanted[id])
            continue;
        ids.push_back(id);
        if (m_store.library().isUnsaved(id))
            pending.emplace(id, m_store.library().pending(id));
    }
    if (ids.empty()) {
        show();
        Q_EMIT finished();
        return;
    }
    const auto total = static_cast<qint64>(ids.size());
    m_task.start(
        [this, rows = m_store.library().snapshot(), ids = std::move(ids), sources = std::move(sources),
            pending = std::move(pending)](const BackgroundTask::Run& run) {
            readFieldColumns(
                m_disk, rows, ids, sources,
                [&](FieldBatch batch) {
                    run.post(
                        [this, sources, batch = std::move(batch)]() mutable { applyBatch(sources, std::move(batch)); });
                },
                run.stop(), pending);
        },
        [this] { finish(); });
    Q_EMIT started();
    Q_EMIT progress(0, total);
}

void FieldColumns::applyBatch(const std::vector<ColumnSource>& sources, FieldBatch batch)
{
    for (std::size_t place = 0; place < sources.size(); ++place) {
        auto* column = columnIn(m_columns, sources[place]);
        if (column == nullptr) // dropped meanwhile
            continue;
        for (std::size_t i = 0; i < batch.ids.size(); ++i) {
            const auto id = batch.ids[i];
            if (m_stale.contains(id))
                continue;
            column->values.set(id, std::move(batch.values[i * sources.size() + place]));
            column->isRead[id] = true;
        }
    }
    if (!m_showLater.isActive())
        m_showLater.start();
    Q_EMIT progress(static_cast<qint64>(batch.done), static_cast<qint64>(batch.total));
}

void FieldColumns::finish()
{
    m_stale.clear();
    show();
    if (m_isMore)
        read();
    else if (!m_readLater.isActive())
        Q_EMIT finished();
}

void FieldColumns::show()
{
    m_showLater.stop();
    for (auto& column : m_columns)
        column.shown = std::make_shared<const FieldColumn>(column.values);
    Q_EMIT changed();
}

} // namespace stet
