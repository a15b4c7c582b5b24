#pragma once

#include "core/stories/story_verbs.h"
#include "models/desk/article_store.h"
#include "models/desk/edit_command.h"
#include "models/desk/edit_service.h"
#include "models/desk/verdict_recorder.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace stet {

/// The verbs of the desk: each act is one undo step and reports one plain sentence.
class DeskCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    DeskCommands(ArticleStore& store, EditService& editor, QObject* parent = nullptr);

    QUndoStack& undoStack() { return m_undoStack; }

    /// Asked before articles are published, with those not yet published; if it returns false, nothing is done.
    using PublishGuard = std::function<bool(const std::vector<RowId>& rows)>;
    /// Whether an act asks the guard.
    enum class Guard : bool
    {
        Ask,
        Skip ///< the person has confirmed already
    };
    void setPublishGuard(PublishGuard guard) { m_publishGuard = std::move(guard); }
    /// Sets what records the decisions behind acts; null: nothing does. Must outlive the commands.
    void setRecorder(VerdictRecorder* recorder) { m_recorder = recorder; }
    /// Makes the articles published or drafts, and records that as the decision about them, also about those that
    /// already are, with a reason (UTF-8, one line) if one is given. Reports those that cannot be edited.
    void setPublished(
        const std::vector<RowId>& rows, bool publish, Guard guard = Guard::Ask, const std::string& reason = {});
    /// Records a verdict that changes no article, as one step named `text`.
    void setVerdict(const std::vector<RowId>& rows, Verdict verdict, const std::string& reason, const QString& text);
    /// Publishes the articles with a score or more and makes the others drafts, as one step. That judges none of them:
    /// it is recorded as no decision.
    void publishFrom(double score, const std::vector<RowId>& rows);
    /// Publishes or unpublishes the articles as it was decided, as one step.
    void applyDecisions(const std::vector<RowId>& rows);
    /// Publishes the chosen article of each story and makes the others drafts, as one step. Skips, and reports, a story
    /// whose chosen article cannot be published.
    void publishOnly(const std::vector<StoryPlan>& plans, Guard guard = Guard::Ask, const std::string& reason = {});
    /// Does something that changes no article, as a step that can be undone while the program runs: the decision is
    /// saved on disk, not in the journal.
    void decide(const QString& text, std::function<void()> make, std::function<void()> takeBack);
    /// Makes the same changes of a field in all the articles, in the background. `path` is the field that names the
    /// act. Reports refused edits in the status bar, or to `ended` when given.
    void change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
        EditCommand::Stay stay = 0, EditService::Ended ended = {});
    /// Makes the edits that a worker prepares for each of the articles, as one step named `text`.
    void makeEach(const std::vector<RowId>& rows, const QString& text, EditService::Prepare prepare);
    /// Makes edits that were prepared for what articles hold now, as one step; refuses an article that holds something
    /// else. `path` is the field that names the act. If it is cancelled, what was done by then is the step.
    void make(std::vector<EditBatch> edits, const KeyPath& path);
    /// Reverts the unsaved changes of the articles, as a step of its own.
    void revert(const std::vector<RowId>& rows);
    /// Reverts some of the unsaved changes, given in the order they were made, as a step of its own. `field` names
    /// them.
    void revert(const std::vector<EditBatch>& pending, const QString& field);
    /// Puts an act of an earlier run, whose edits are already made, on the undo stack. The stack must not hold later
    /// acts.
    void restore(const QString& text, const std::vector<ArticleEdit>& edits);
    /// Reports which articles were not changed, and why the first was not; omits those that a person canceled.
    void sayRefused(const std::vector<EditService::Refusal>& all);
    /// Returns the articles for which somebody holds typed text that could not be applied; see unappliedAsked().
    std::vector<RowId> unapplied();
    /// Both wait for work in progress.
    void undo();
    void redo();
    /// Discards all steps: their articles are gone.
    void clear();

Q_SIGNALS:
    /// Something was done and can be undone.
    void done(const QString& sentence);
    /// A step was undone and can be redone.
    void stepUndone(const QString& sentence);
    /// Nothing was done, or not for every article; the sentence says why.
    void refused(const QString& sentence);
    /// Holders of unapplied text add their articles to `rows`.
    void unappliedAsked(std::vector<stet::RowId>& rows);
    /// An act became the last step of the undo stack.
    void acted(const QString& text, const std::vector<stet::ArticleEdit>& edits);
    /// A decision about these articles was made, undone or redone in this run, not restored from an earlier one.
    void decided(const std::vector<stet::RowId>& rows);
    void undone();
    void redone();
    /// All steps were discarded.
    void forgotten();
    /// An undo or redo changed these articles; the person will want to see them.
    void revealed(const std::vector<stet::RowId>& rows);

private:
    void publishNow(const std::vector<RowId>& rows, bool publish, Guard guard, const std::string& reason);
    void publishOnlyNow(const std::vector<StoryPlan>& plans, Guard guard, const std::string& reason);
    bool mayPublish(const std::vector<ArticleEdit>& edits) const;
    struct Verdicts
    {
        std::vector<RowId> published{};
        std::vector<RowId> kept{};
        std::string reason{};
    };
    Verdicts overruledOf(const std::vector<RowId>& rows) const;
    void pushPublish(const Verdicts& verdicts, std::vector<ArticleEdit> edits, const QString& text);
    void applyDecisionsNow(const std::vector<RowId>& rows);
    bool keepState(const std::vector<RowId>& rows, bool publish, const std::string& reason);
    EditService::Ended concluding(std::function<QString(const EditService::Outcome&)> nameOfAct);
    QString textOf(const QString& field, const std::vector<EditBatch>& edits) const;
    void push(const QString& text, std::vector<EditBatch> edits, EditCommand::Stay stay,
        const EditService::Ended& turned = {});
    void sayTurned(const EditService::Outcome& outcome);
    QString refusalOf(const std::vector<RowId>& rows, bool publish) const;
    void sayLeftAlone(const std::vector<RowId>& rows);

    ArticleStore& m_store;
    EditService& m_editor;
    QUndoStack m_undoStack;
    PublishGuard m_publishGuard;
    VerdictRecorder* m_recorder = nullptr;
};

} // namespace stet
