#pragma once

#include "core/saving/edit_journal.h"
#include "models/desk/article_store.h"
#include "models/saving/journal_writer.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// Keeps the journal: has what is pending written a moment after it changed, which is half a second after the last key
/// at the latest, in the background, and the steps of the undo stack with it. What a journal says of an article stands
/// until the article changes here, so that what was taken over is not lost while its folder is closed.
class JournalService final : public QObject
{
    Q_OBJECT

public:
    /// `disk` and `store` must outlive the service. `folder`: of the journals; it need not be there.
    JournalService(ArticleStore& store, Disk& disk, std::string folder, QObject* parent = nullptr);

    /// Takes over what abandoned journals said, or what is to outlast the closing of its folder; journals may be
    /// removed when flush() says that it is on disk.
    void takeOver(stet::JournalState state);
    /// What was taken over for an article holds no more. Edits that are pending here stay.
    void forget(const std::string& path);

    void appendAct(stet::JournalAct act);
    void appendUndone() { append(ActStep::Undone); }
    void appendRedone() { append(ActStep::Redone); }
    void appendForgotten() { append(ActStep::Forgotten); }

    /// Waits until all is on disk: before a bulk save and at the end. The only call that waits; at most `limit`.
    /// False where it is not on disk then.
    bool flush(std::chrono::milliseconds limit = std::chrono::seconds(5));

Q_SIGNALS:
    /// The journal cannot be written. Said once, until it could be; each further change is another try.
    void failed(const stet::Error& error);

private:
    void note(const Change& change);
    void append(JournalRecord record);
    void writeSoon();
    void handOver(std::size_t rows);
    void addRecords(RowId id, std::vector<JournalRecord>& records);
    void forget(const std::string& path, std::vector<JournalRecord>& records) const;
    void reportFailure(const std::optional<Error>& error);

    ArticleStore& m_store;
    std::unordered_set<RowId> m_changed; ///< rows that are to be looked at
    std::vector<JournalRecord> m_records; ///< not handed over yet
    std::unordered_map<RowId, std::string> m_pathOf; ///< rows that the journal has edits of, by the path it has there
    QTimer m_timer;
    bool m_isFailing = false;
    JournalWriter m_writer;
};

} // namespace stet
