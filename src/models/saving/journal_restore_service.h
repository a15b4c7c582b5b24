#pragma once

#include "core/storage/journal.h"
#include "models/background/background_task.h"
#include "models/desk/desk_commands.h"
#include "models/desk/edit_service.h"
#include "models/saving/journal_service.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// A journal of which not everything could be read. It is kept.
struct DamagedJournal
{
    std::string path{}; ///< where it is kept
    std::size_t lost = 0; ///< lines that could not be read, and records that fit nothing
    std::size_t line = 0; ///< the first such line, from 1; 0: all lines could be read
    std::size_t articles = 0; ///< for how many articles pending edits could be read
};

/// Restores from the journals of earlier runs: the pending edits of articles when these are opened, and their undo
/// steps. What cannot be restored stays in the journal.
class JournalRestoreService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service.
    JournalRestoreService(ArticleStore& store, EditService& editor, DeskCommands& commands, JournalService& journal,
        Disk& disk, JournalPlaces places, QObject* parent = nullptr);

    /// Looks for journals of ended runs, in the background.
    void start();
    /// For how many articles pending edits are kept until these are opened.
    std::size_t keptCount() const { return m_state.pending.size(); }
    /// Restores pending edits that a person chose from a journal: at once, or when their articles are opened. An
    /// article that has unsaved edits keeps those.
    void restoreChosen(std::map<std::string, PendingEdits> pending);
    /// The articles are about to be closed: keeps their pending edits until they are opened again.
    void keepPending();
    /// All articles of the opened folders are loaded.
    void finishLoad();

Q_SIGNALS:
    /// Journals had pending edits for this many articles.
    void found(int articles);
    /// For how many articles pending edits are kept until these are opened.
    void keptChanged(int articles);
    void restored(const std::vector<stet::RowId>& rows);
    /// These stay as on disk; their edits stay in the journal.
    void refused(const std::vector<stet::EditService::Refusal>& refused);
    void failed(const stet::Error& error);
    void damaged(const stet::DamagedJournal& journal);

private:
    /// What the journals of earlier runs have.
    struct Found
    {
        AbandonedJournals journals;
        std::vector<DamagedJournal> damaged{}; ///< by the path they are found at
        JournalState state{};
    };
    static void readAll(Found& found);
    void take(Found& read);
    void takeClosed();
    void restoreKept();
    void restore(const std::vector<RowId>& rows);
    void restoreActs();

    ArticleStore& m_store;
    EditService& m_editor;
    DeskCommands& m_commands;
    JournalService& m_service;
    Disk& m_disk;
    JournalPlaces m_places;
    JournalState m_state; ///< not restored yet
    std::map<std::string, PendingEdits> m_kept; ///< of articles that are about to be closed
    bool m_isLoaded = false;
    BackgroundTask m_task;
};

} // namespace stet
