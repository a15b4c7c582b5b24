#pragma once

#include "core/saving/prepare_edits.h"
#include "models/background/in_order.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <variant>
#include <vector>

namespace stet {

/// Edits of one article, in their order.
struct EditBatch
{
    RowId row = noRow;
    std::vector<FieldEdit> edits{};
};

/// Pending edits of one article that are to be rebuilt.
struct RebasedEdits
{
    RowId row = noRow;
    PendingEdits pending{}; ///< empty: those that it has
    ConflictDecisions decisions{};
};

/// The edits that take these back.
std::vector<EditBatch> inverseOf(const std::vector<EditBatch>& edits);

/// Makes edits of any field pending: has them made ready by workers, and hands them to the store. One act after the
/// other; what is asked for while one is under way waits for its turn.
class EditService : public QObject
{
    Q_OBJECT

public:
    struct Refusal
    {
        RowId row;
        Error error;
    };
    struct Outcome
    {
        std::vector<EditBatch> done{}; ///< without the articles where all was so already
        std::vector<Refusal> refused{};
    };
    /// Called on the thread of the editor when an act has ended. Refused are also those that were not looked at: with
    /// Cancelled, or NotFound where the article is gone.
    using Ended = std::function<void(const Outcome&)>;

    /// Both must outlive the editor.
    EditService(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Makes the same changes in all the articles.
    void change(std::vector<RowId> rows, std::vector<FieldChange> changes, Ended ended);
    /// Makes edits as undo commands hold them; where a field no longer holds what an edit was made for, the article is
    /// refused.
    void make(std::vector<EditBatch> edits, Ended ended);

    /// Makes what a worker finds out about each of the articles.
    using Prepare = std::function<Result<PreparedEdits>(Disk& disk, const EditTask& task, const PublishField& field)>;
    void makeEach(std::vector<RowId> rows, Prepare prepare, Ended ended);

    /// Makes pending edits again on what is on disk now.
    void rebase(std::vector<RebasedEdits> articles, Ended ended);

    bool isBusy() const { return m_acts.isBusy(); }
    /// Ends the act that is under way, and lets go of those that wait. What is done of it stays.
    void cancel();

Q_SIGNALS:
    // Of acts on several articles.
    void started(qint64 total);
    void progress(qint64 done, qint64 total);
    void finished();

private:
    using Edits = std::unordered_map<RowId, std::vector<FieldEdit>>;
    using Pending = std::unordered_map<RowId, RebasedEdits>;
    using Work = std::variant<std::vector<FieldChange>, Edits, Pending, Prepare>;
    struct Act
    {
        std::vector<RowId> rows{}; ///< still to be done
        std::set<RowId> unanswered{}; ///< of which nothing is known yet
        std::shared_ptr<const Work> work{};
        Ended ended{};
        Outcome outcome{};
        std::size_t total = 0;
        bool isBegun = false;
        bool isCancelled = false;

        bool isOfMany() const { return total > 1; }
    };
    using Batch = std::vector<std::pair<RowId, Result<PreparedEdits>>>;

    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const std::vector<FieldChange>& changes, const PublishField& field);
    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const Edits& edits, const PublishField& field);
    static Result<PreparedEdits> prepare(Disk& disk, EditTask task, const Pending& pending, const PublishField& field);
    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const Prepare& work, const PublishField& field);
    void add(Act act);
    BackgroundTask::Work begin(Act& act);
    void apply(Act& act, Batch batch);
    InOrder<Act>::Next end(Act& act);
    static void refuseUnanswered(Act& act);

    ArticleStore& m_store;
    Disk& m_disk;
    InOrder<Act> m_acts;
};

} // namespace stet
