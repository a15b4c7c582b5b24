#include "field_columns.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int readAfterMs = 50; // articles that stream in are read together
constexpr int sayEveryMs = 250;

} // namespace

FieldColumns::FieldColumns(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
    m_readLater.setSingleShot(true);
    m_readLater.setInterval(readAfterMs);
    m_sayLater.setSingleShot(true);
    m_sayLater.setInterval(sayEveryMs);
    connect(&m_readLater, &QTimer::timeout, this, &FieldColumns::read);
    connect(&m_sayLater, &QTimer::timeout, this, [this] {
        Q_EMIT progress(m_done, m_total);
        Q_EMIT changed();
    });
    connect(&m_store, &ArticleStore::changed, this, &FieldColumns::follow);
}

std::vector<RowId> FieldColumns::allRows() const
{
    std::vector<RowId> rows;
    const auto& library = m_store.library();
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (library.contains(id))
            rows.push_back(id);
    }
    return rows;
}

void FieldColumns::setNeeded(const std::vector<KeyPath>& paths)
{
    const auto isOf = [](const KeyPath& path) {
        return [&path](const FieldColumnPointer& column) { return column->path() == path; };
    };
    std::vector<FieldColumnPointer> columns;
    bool hasNew = false;
    for (const auto& path : paths) {
        const auto known = std::find_if(m_columns.begin(), m_columns.end(), isOf(path));
        hasNew = hasNew || known == m_columns.end();
        columns.push_back(known == m_columns.end() ? std::make_shared<const FieldColumn>(path) : *known);
    }
    const bool isSame = m_columns == columns;
    m_columns = std::move(columns);
    if (isSame)
        return;
    // What is being read was for other columns.
    const bool wasReading = m_isReading;
    ++m_run;
    m_task.requestStop();
    m_isReading = false;
    if (!hasNew && !wasReading && m_waiting.empty())
        return;
    if (m_columns.empty()) {
        m_waiting.clear();
        m_readLater.stop();
        Q_EMIT finished();
        return;
    }
    const auto rows = allRows();
    m_waiting = {rows.begin(), rows.end()};
    read();
}

void FieldColumns::follow(const Change& change)
{
    if (m_columns.empty() || !change.kinds.testFlag(ChangeKind::Content))
        return;
    if (change.rows.empty()) {
        const auto rows = allRows();
        m_waiting = {rows.begin(), rows.end()};
    } else {
        m_waiting.insert(change.rows.begin(), change.rows.end());
    }
    if (!m_isReading && !m_readLater.isActive())
        m_readLater.start();
}

void FieldColumns::read()
{
    m_readLater.stop();
    if (m_waiting.empty() || m_columns.empty()) {
        Q_EMIT changed();
        Q_EMIT finished();
        return;
    }
    std::vector<RowId> ids(m_waiting.begin(), m_waiting.end());
    std::sort(ids.begin(), ids.end());
    m_waiting.clear();
    std::vector<KeyPath> paths;
    for (const auto& column : m_columns)
        paths.push_back(column->path());
    m_isReading = true;
    m_done = 0;
    m_total = static_cast<qint64>(ids.size());
    Q_EMIT started();
    m_task.start([this, run = ++m_run, rows = m_store.library().snapshot(), ids = std::move(ids),
                     paths = std::move(paths)](const std::stop_token& stop) {
        readFields(
            m_disk, rows, ids, paths,
            [this, run](std::vector<ReadFields> fields) {
                QMetaObject::invokeMethod(
                    this, [this, run, fields = std::move(fields)] { take(run, fields); }, Qt::QueuedConnection);
            },
            stop);
        QMetaObject::invokeMethod(
            this, [this, run] { finish(run); }, Qt::QueuedConnection);
    });
}

void FieldColumns::take(quint64 run, const std::vector<ReadFields>& fields)
{
    if (run != m_run)
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::vector<FieldColumn::Change> changes;
        for (const auto& read : fields)
            changes.emplace_back(read.row, read.values[i]);
        m_columns[i] = std::make_shared<const FieldColumn>(m_columns[i]->with(changes));
    }
    m_done += static_cast<qint64>(fields.size());
    if (!m_sayLater.isActive())
        m_sayLater.start();
}

void FieldColumns::finish(quint64 run)
{
    if (run != m_run)
        return;
    m_isReading = false;
    m_sayLater.stop();
    if (!m_waiting.empty()) {
        Q_EMIT changed();
        read();
        return;
    }
    Q_EMIT changed();
    Q_EMIT finished();
}

void FieldColumns::cancel()
{
    if (!isReading())
        return;
    ++m_run;
    m_task.requestStop();
    m_isReading = false;
    m_waiting.clear();
    m_readLater.stop();
    m_sayLater.stop();
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace stet
