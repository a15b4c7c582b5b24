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

/// Edits of one article, in order.
struct EditBatch
{
    RowId row = noRow;
    std::vector<FieldEdit> edits{};
};

/// Pending edits of one article to rebase.
struct RebasedEdits
{
    RowId row = noRow;
    PendingEdits pending{}; ///< empty: the article's current ones
    ConflictChoices choices{};
};

/// Returns the inverse of these edits.
std::vector<EditBatch> inverseOf(const std::vector<EditBatch>& edits);

/// Makes edits of any field pending: workers prepare them, the service hands them to the store. Runs one act after the
/// other; later acts wait for their turn.
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
        std::vector<EditBatch> done{}; ///< without articles that needed no change
        std::vector<Refusal> refused{};
    };
    /// Called on the service's thread when an act has ended. `refused` includes articles not processed: with Cancelled,
    /// or NotFound if the article is gone.
    using Ended = std::function<void(const Outcome&)>;

    /// Both must outlive the service.
    EditService(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Makes the same changes in all the articles.
    void change(std::vector<RowId> rows, std::vector<FieldChange> changes, Ended ended);
    /// Makes the edits that undo commands hold. Refuses an article if a field no longer holds what an edit expects.
    void make(std::vector<EditBatch> edits, Ended ended);

    /// Prepares, on a worker, the edits of one of the articles.
    using Prepare = std::function<Result<PreparedEdits>(Disk& disk, const EditTask& task, const PublishField& field)>;
    void makeEach(std::vector<RowId> rows, Prepare prepare, Ended ended);

    /// Reapplies pending edits to what is on disk now.
    void rebase(std::vector<RebasedEdits> articles, Ended ended);

    bool isBusy() const { return m_acts.isBusy(); }
    /// Ends the current act and drops the waiting ones. Edits already made stay.
    void cancel();

Q_SIGNALS:
    // For acts on several articles.
    void started(qint64 total);
    void progress(qint64 done, qint64 total);
    void finished();

private:
    using Edits = std::unordered_map<RowId, std::vector<FieldEdit>>;
    using Pending = std::unordered_map<RowId, RebasedEdits>;
    using Work = std::variant<std::vector<FieldChange>, Edits, Pending, Prepare>;
    struct Act
    {
        std::vector<RowId> rows{}; ///< still to do
        std::set<RowId> unanswered{}; ///< no result yet
        std::shared_ptr<const Work> work{};
        Ended ended{};
        Outcome outcome{};
        std::size_t total = 0;
        bool isBegun = false;
        bool isCancelled = false;

        bool isOfMany() const { return total > 1; }
    };
    using Batch = std::vector<std::pair<RowId, Result<PreparedEdits>>>;

    /// What the folders decide about all articles.
    struct Settings
    {
        PublishField field{};
        CheckContexts contexts{};
    };

    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const std::vector<FieldChange>& changes, const Settings& settings);
    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const Edits& edits, const Settings& settings);
    static Result<PreparedEdits> prepare(Disk& disk, EditTask task, const Pending& pending, const Settings& settings);
    static Result<PreparedEdits> prepare(
        Disk& disk, const EditTask& task, const Prepare& work, const Settings& settings);
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
