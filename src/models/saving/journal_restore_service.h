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

/// Brings back what journals of earlier runs say: the pending edits of articles when these are opened, and the undo
/// steps that are about them. What cannot be brought back stays in the journal.
class JournalRestoreService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the restorer. `folder`: of the journals.
    JournalRestoreService(ArticleStore& store, EditService& editor, DeskCommands& commands, JournalService& journal,
        Disk& disk, std::string folder, QObject* parent = nullptr);

    /// Looks for journals of runs that have ended, in the background.
    void start();
    /// What is pending now comes back when its articles are opened again: they are about to be closed.
    void keepPending();
    /// All articles of the opened folders are there.
    void finishLoad();

Q_SIGNALS:
    /// Journals had pending edits of so many articles.
    void found(int articles);
    void restored(const std::vector<stet::RowId>& rows);
    /// These stay as they are on disk; their edits stay in the journal.
    void refused(const std::vector<stet::EditService::Refusal>& refused);
    void failed(const stet::Error& error);

private:
    void take(AbandonedJournals& journals, JournalState state);
    void takeClosed();
    void restore(const std::vector<RowId>& rows);
    void restoreActs();

    ArticleStore& m_store;
    EditService& m_editor;
    DeskCommands& m_commands;
    JournalService& m_service;
    Disk& m_disk;
    std::string m_folder;
    JournalState m_state; ///< what is not brought back yet
    std::map<std::string, PendingEdits> m_kept; ///< of articles that are about to be closed
    bool m_isLoaded = false;
    BackgroundTask m_task;
};

} // namespace stet
