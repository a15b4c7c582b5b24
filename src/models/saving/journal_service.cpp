#include "models/saving/journal_service.h"

#include <limits>
#include <utility>

namespace stet {

namespace {

constexpr int writeDelayMs = 60; // behind the moment that typing waits, half a second after the last key at the latest
constexpr std::size_t journalSlice = 2048; // a few milliseconds, beside those of other slices of the same act

} // namespace

JournalService::JournalService(ArticleStore& store, Disk& disk, std::vector<std::string> folders, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_writer(disk, std::move(folders), [this](const JournalWriter::Report& report) { takeReport(report); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { handOver(journalSlice); });
    connect(&store, &ArticleStore::changed, this, &JournalService::note);
}

void JournalService::moveTo(JournalWriter::FindFolder folder)
{
    m_writer.moveTo(std::move(folder));
    writeAll();
}

/// Has the journal say everything once more.
void JournalService::writeAll()
{
    for (const auto id : m_store.library().unsavedRows())
        m_changed.insert(id);
    Q_EMIT rewriting();
    writeSoon();
}

void JournalService::takeOver(JournalState state)
{
    // What the rows of these articles were to say by now, as that their folder is closed, is no longer so.
    std::erase_if(m_pathOf, [&](const auto& row) { return state.pending.contains(row.second); });
    for (auto& record : recordsOf(std::move(state)))
        m_records.push_back(std::move(record));
    writeSoon();
}

void JournalService::forget(const std::string& path)
{
    forget(path, m_records);
    writeSoon();
}

void JournalService::appendAct(JournalAct act)
{
    append(std::move(act));
}

void JournalService::append(JournalRecord record)
{
    m_records.push_back(std::move(record));
    writeSoon();
}

bool JournalService::flush(std::chrono::milliseconds limit)
{
    m_store.settle();
    m_timer.stop();
    handOver(std::numeric_limits<std::size_t>::max());
    return m_writer.waitUntilWritten(limit);
}

void JournalService::note(const Change& change)
{
    if (!(change.kinds & (ChangeKind::Content | ChangeKind::Pending)))
        return;
    if (change.rows.empty()) {
        for (const auto& [id, path] : m_pathOf)
            m_changed.insert(id);
    }
    for (const auto id : change.rows) {
        if (m_store.library().isUnsaved(id) || m_pathOf.contains(id))
            m_changed.insert(id);
    }
    if (!m_changed.empty())
        writeSoon();
}

void JournalService::writeSoon()
{
    if (!m_timer.isActive())
        m_timer.start(writeDelayMs);
}

/// Has the records and so many of the changed rows written, the others right afterwards.
void JournalService::handOver(std::size_t rows)
{
    auto records = std::exchange(m_records, {});
    for (auto id = m_changed.begin(); id != m_changed.end() && rows > 0; id = m_changed.erase(id), --rows)
        addRecords(*id, records);
    m_writer.write(std::move(records));
    if (!m_changed.empty())
        m_timer.start(0);
}

void JournalService::addRecords(RowId id, std::vector<JournalRecord>& records)
{
    const auto& library = m_store.library();
    const bool isPending = library.isUnsaved(id);
    const auto known = m_pathOf.find(id);
    if (known != m_pathOf.end() && (!isPending || library.row(id).path != known->second)) {
        forget(known->second, records);
        m_pathOf.erase(known);
    }
    if (isPending) {
        const auto& path = library.row(id).path;
        records.emplace_back(PendingRecord{path, library.pending(id)});
        m_pathOf.insert_or_assign(id, path);
    }
}

/// Another article may be at the path by now, whose own edits stay.
void JournalService::forget(const std::string& path, std::vector<JournalRecord>& records) const
{
    if (!m_store.library().isUnsaved(m_store.library().idOf(path)))
        records.emplace_back(PendingRecord{path, {}});
}

void JournalService::takeReport(const JournalWriter::Report& report)
{
    m_error = report.error;
    if (report.isRemoved)
        writeAll();
    if (!report.chosenPath.empty() && std::exchange(m_path, report.chosenPath) != report.chosenPath)
        Q_EMIT placed(report.chosenPath);
    const auto reason = report.error ? std::optional(report.error->code) : std::nullopt;
    const bool isNews = std::exchange(m_reported, reason) != reason || report.isOfMove;
    if (isNews && report.error)
        Q_EMIT failed(*report.error);
    else if (isNews)
        Q_EMIT recovered();
}

} // namespace stet
