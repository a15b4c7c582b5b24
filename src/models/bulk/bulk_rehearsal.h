#pragma once

#include "models/background/background_task.h"
#include "models/bulk/bulk_change.h"
#include "models/bulk/rehearsal_model.h"
#include "models/bulk/unchanged_model.h"
#include "models/desk/desk_commands.h"

#include <QObject>

#include <optional>
#include <vector>

namespace stet {

/// Works out, in the background, what a bulk change will do to each article, and does it. Lives on the GUI thread.
class BulkRehearsal final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    BulkRehearsal(ArticleStore& store, Disk& disk, DeskCommands& commands, QObject* parent = nullptr);

    RehearsalModel& changes() { return m_changes; }
    UnchangedModel& unchanged() { return m_unchanged; }

    /// Fills the models, in the order of the rows, from now on. Another change or other rows begin with every article
    /// ticked.
    void rehearse(std::vector<RowId> rows, const BulkChange& change);
    /// Empties the models.
    void end();
    /// What must still be typed, or is invalid: a sentence; empty if nothing.
    const QString& missing() const { return m_meaning.missing; }
    bool isBusy() const { return m_task.isRunning(); }

    /// Does what was rehearsed to the articles that are ticked, as one step. Refuses, and reports, an article that is
    /// no longer as it was rehearsed. If it is cancelled, what was done by then is the step.
    void apply();

Q_SIGNALS:
    void progress(qint64 done, qint64 total);
    void finished();

private:
    struct Rehearsed
    {
        RehearsedChange change{};
        std::optional<Error> error{};
        QString nothing{}; ///< why there is nothing to do; empty if there is something
    };
    using Rehearse = std::function<Rehearsed(std::size_t index)>;

    void start();
    Rehearse fieldRehearsal();
    Rehearse publishRehearsal();
    void add(std::vector<Rehearsed> batch);

    ArticleStore& m_store;
    Disk& m_disk;
    DeskCommands& m_commands;
    RehearsalModel m_changes;
    UnchangedModel m_unchanged;
    std::vector<RowId> m_asked; ///< as given, also those that are gone since
    std::vector<RowId> m_rows;
    BulkChange m_change;
    BulkMeaning m_meaning;
    BackgroundTask m_task;
};

} // namespace stet
