#pragma once

#include "core/stories/story_verbs.h"
#include "models/desk/article_store.h"
#include "models/desk/edit_command.h"
#include "models/desk/edit_service.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace stet {

/// The verbs of the desk: each act is one undo step and one plain sentence.
class DeskCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    DeskCommands(ArticleStore& store, EditService& editor, QObject* parent = nullptr);

    QUndoStack& undoStack() { return m_undoStack; }

    /// Asked before articles are published, with those that are not so already; where it says false nothing is done.
    using PublishGuard = std::function<bool(const std::vector<RowId>& rows)>;
    void setPublishGuard(PublishGuard guard) { m_publishGuard = std::move(guard); }
    /// Makes the articles published or drafts; those that are so already are skipped, those that cannot be edited
    /// are named.
    void setPublished(const std::vector<RowId>& rows, bool publish);
    /// Publishes the chosen article of each story and makes the others drafts, as one step. A story whose chosen
    /// article cannot be published is skipped, and named.
    void publishOnly(const std::vector<StoryPlan>& plans);
    /// Does something that changes no article, as a step that can be undone while the program runs: what is remembered
    /// is on disk, and not in the journal.
    void decide(const QString& text, std::function<void()> make, std::function<void()> takeBack);
    /// Makes the same changes of a field in all the articles, in the background. `path` names the field that the act is
    /// about. Reports refused edits in the status bar, or to `ended` when given.
    void change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
        EditCommand::Stay stay = 0, EditService::Ended ended = {});
    /// Makes what a worker finds out about each of the articles, as one step with the name `text`.
    void makeEach(const std::vector<RowId>& rows, const QString& text, EditService::Prepare prepare);
    /// Takes back what is not saved in the articles, as a step of its own.
    void revert(const std::vector<RowId>& rows);
    /// The same of one change.
    void revert(RowId row, const FieldEdit& edit);
    /// Puts an act of an earlier run on the undo stack, which holds no later one: its edits are made already.
    void restore(const QString& text, const std::vector<ArticleEdit>& edits);
    /// Says which articles were not changed, and why the first was not; of those that a person cancelled nothing.
    void sayRefused(const std::vector<EditService::Refusal>& all);
    /// Both wait for what is under way.
    void undo();
    void redo();
    /// Forgets all steps: their articles are gone.
    void clear();

Q_SIGNALS:
    /// Something was done that can be undone.
    void done(const QString& sentence);
    /// Nothing was done, or not everywhere: why.
    void refused(const QString& sentence);
    /// An act became the last step of the undo stack.
    void acted(const QString& text, const std::vector<stet::ArticleEdit>& edits);
    /// Something was decided, undone or redone of these articles now; not of what came back from an earlier run.
    void decided(const std::vector<stet::RowId>& rows);
    void undone();
    void redone();
    /// There are no steps any more.
    void forgotten();
    /// An undo or redo changed these articles, which a person then wants to see.
    void revealed(const std::vector<stet::RowId>& rows);

private:
    void publishNow(const std::vector<RowId>& rows, bool publish);
    void publishOnlyNow(const std::vector<StoryPlan>& plans);
    bool mayPublish(const std::vector<ArticleEdit>& edits) const;
    void pushPublish(const std::vector<RowId>& rows, std::vector<ArticleEdit> edits, const QString& text);
    QString textOf(const QString& field, const std::vector<EditBatch>& edits) const;
    void push(const QString& text, std::vector<EditBatch> edits, EditCommand::Stay stay);
    void revert(const QString& field, std::vector<EditBatch> edits);
    void sayTurned(const EditService::Outcome& outcome);
    QString refusalOf(const std::vector<RowId>& rows, bool publish) const;
    void sayLeftAlone(const std::vector<RowId>& rows);

    ArticleStore& m_store;
    EditService& m_editor;
    QUndoStack m_undoStack;
    PublishGuard m_publishGuard;
};

} // namespace stet
