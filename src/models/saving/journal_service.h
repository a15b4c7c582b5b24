#pragma once

#include "core/saving/edit_journal.h"
#include "models/desk/article_store.h"
#include "models/saving/journal_writer.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// Keeps the journal: writes pending edits, and the steps of the undo stack, in the background, at most half a second
/// after the last key. The journal's record of an article stays valid until the article changes here, so that edits
/// taken over survive while its folder is closed.
class JournalService final : public QObject
{
    Q_OBJECT

public:
    /// `disk` and `store` must outlive the service. `folders`: of the journals, the preferred one first; none need
    /// exist.
    JournalService(ArticleStore& store, Disk& disk, std::vector<std::string> folders, QObject* parent = nullptr);

    /// Keeps the journal in another folder from now on, with all that is pending. Errors are reported by failed().
    void moveTo(JournalWriter::FindFolder folder);

    /// Takes over records of abandoned journals, or edits that must survive the closing of their folder. Remove those
    /// journals only after flush() returns true.
    void takeOver(stet::JournalState state);
    /// Discards what was taken over for an article; edits pending here stay.
    void forget(const std::string& path);

    void appendAct(stet::JournalAct act);
    void appendUndone() { append(ActStep::Undone); }
    void appendRedone() { append(ActStep::Redone); }
    void appendForgotten() { append(ActStep::Forgotten); }

    /// Waits until everything is on disk, at most `limit`: before a bulk save and at the end. The only call that waits.
    /// Returns false if it is not on disk by then.
    bool flush(std::chrono::milliseconds limit = std::chrono::seconds(5));
    /// Why the journal could not be written when that was last tried; nullopt if it could.
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// The journal cannot be written. Emitted once for each reason; each further change tries again.
    void failed(const stet::Error& error);
    /// The journal can be written again, or in its new folder, and has everything.
    void recovered();
    /// The journal is now at this path, in a folder that a person chose.
    void placed(const std::string& path);
    /// The journal is about to be written as a whole: what it had of closed articles is to be taken over again.
    void rewriting();

private:
    void note(const Change& change);
    void append(JournalRecord record);
    void writeAll();
    void writeSoon();
    void handOver(std::size_t rows);
    void addRecords(RowId id, std::vector<JournalRecord>& records);
    void forget(const std::string& path, std::vector<JournalRecord>& records) const;
    void takeReport(const JournalWriter::Report& report);

    ArticleStore& m_store;
    std::unordered_set<RowId> m_changed; ///< rows to check
    std::vector<JournalRecord> m_records; ///< not yet given to the writer
    std::unordered_map<RowId, std::string> m_pathOf; ///< rows whose edits the journal has, by the path it has there
    QTimer m_timer;
    std::optional<Error> m_error;
    std::optional<ErrorCode> m_reported; ///< the reason that was emitted last
    std::string m_path; ///< of the journal, in a chosen folder
    JournalWriter m_writer;
};

} // namespace stet
