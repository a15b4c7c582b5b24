#include "app/controllers/editing_controller.h"

#include "app/desk/actions.h"
#include "core/messages/error_messages.h"
#include "widgets/article/facts_panel.h"
#include "widgets/parts/copy_key.h"
#include "widgets/saving/changes_panel.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/saving/save_report_dialog.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QFile>

#include <chrono>
#include <utility>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString saveAtOnceKey = u"save/atOnce"_s;

} // namespace

EditingController::EditingController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    connectActions();
    connectDesk();
    connectDialogs();
    updateActions();
}

void EditingController::connectActions()
{
    setUpAction(save, u"save"_s, tr("&Save Selected"), QKeySequence::Save);
    setUpAction(saveAll, u"save-all"_s, tr("Save &All"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    setUpAction(saveAtOnce, {}, tr("Sav&e Immediately"));
    setUpAction(undo, u"undo"_s, tr("&Undo"), QKeySequence::Undo);
    setUpAction(redo, u"redo"_s, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    setUpAction(publish, u"publish"_s, tr("&Publish") + u"\tP"_s);
    setUpAction(unpublish, u"unpublish"_s, tr("&Unpublish") + u"\tU"_s);
    setUpAction(copy, u"copy"_s,
        tr("&Copy Rows") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    setUpAction(copyPaths, {}, tr("Copy File Paths"));
    setUpAction(revert, u"undo"_s, tr("Revert Unsaved Changes"));
    setUpAction(decide, u"warning"_s, tr("&Decide Conflicts…"));
    publish.setToolTip(tr("Publish the selected articles (P)"));
    unpublish.setToolTip(tr("Unpublish the selected articles (U)"));
    saveAtOnce.setCheckable(true);
    saveAtOnce.setToolTip(tr("Saves every change immediately"));
    saveAtOnce.setChecked(m_desk.services.settings.value(saveAtOnceKey).toBool());
    m_desk.saveAtOnce.setActive(saveAtOnce.isChecked());
    connect(&saveAtOnce, &QAction::toggled, this, [this](bool isChecked) {
        m_desk.services.settings.setValue(saveAtOnceKey, isChecked);
        m_desk.saveAtOnce.setActive(isChecked);
    });
    connect(&save, &QAction::triggered, this, [this] {
        whenWritten([this] {
            if (!m_desk.saver.save(m_desk.state.selected()))
                sayUnapplied();
        });
    });
    connect(&saveAll, &QAction::triggered, this, [this] {
        whenWritten([this] {
            if (!m_desk.saver.saveAll())
                sayUnapplied();
        });
    });
    connect(&undo, &QAction::triggered, this,
        [this] { m_desk.store.quiet().when(Activity::Typing | Activity::Edits, [this] { m_desk.commands.undo(); }); });
    connect(&redo, &QAction::triggered, &m_desk.commands, &DeskCommands::redo);
    connect(&m_desk.form, &ArticleForm::typed, this, [this] {
        for (auto* action : {&save, &saveAll, &undo})
            action->setEnabled(!m_desk.saver.isSaving());
    });
    connect(
        &publish, &QAction::triggered, this, [this] { m_desk.commands.setPublished(m_desk.state.selected(), true); });
    connect(&unpublish, &QAction::triggered, this,
        [this] { m_desk.commands.setPublished(m_desk.state.selected(), false); });

    connect(&copy, &QAction::triggered, this,
        [this] { m_desk.services.clipboard.setText(selectedRowsText(*m_panels.table)); });
    connect(&copyPaths, &QAction::triggered, this, [this] {
        QStringList paths;
        for (const auto row : m_desk.state.selected())
            paths << QFile::decodeName(QByteArray::fromStdString(m_desk.store.library().row(row).path));
        m_desk.services.clipboard.setText(paths.join(u'\n'));
    });
    connect(&revert, &QAction::triggered, this, [this] { m_desk.commands.revert(m_desk.state.selected()); });
    connect(&decide, &QAction::triggered, this, &EditingController::decideConflicts);

    connect(&m_desk.store, &ArticleStore::changed, this, &EditingController::updateActions);
    connect(&m_desk.state, &DeskState::selectedChanged, this, &EditingController::updateActions);
    connect(&m_desk.rebases, &RebaseService::undecidedChanged, this, &EditingController::showConflicts);
    // Others' values are in rows that stayed in their place while the person had edits in them.
    connect(&m_desk.rebases, &RebaseService::decided, &m_desk.table, &ArticleTableModel::refresh);
    connect(m_panels.status, &StatusStrip::conflictsRequested, this, &EditingController::decideConflicts);
    connect(m_panels.changes, &ChangesPanel::decideRequested, this, &EditingController::decideConflicts);
    connect(&m_desk.saver, &SaveService::started, this, &EditingController::updateActions);
    connect(&m_desk.saver, &SaveService::finished, this, &EditingController::updateActions);
    connect(&m_desk.commands.undoStack(), &QUndoStack::indexChanged, this, &EditingController::updateActions);
    connect(&m_desk.commands, &DeskCommands::refused, this, &EditingController::updateActions);
    connect(&m_desk.form, &ArticleForm::textRefused, this, &EditingController::updateActions);
}

void EditingController::decideConflicts()
{
    m_panels.conflicts->openFor(m_desk.rebases.undecided());
}

/// Says that there are conflicts for as long as there are.
void EditingController::showConflicts()
{
    const auto rows = m_desk.rebases.undecided();
    m_desk.table.setConflicted(rows);
    m_panels.status->setConflicts(static_cast<int>(rows.size()));
    m_panels.changes->setConflicts(static_cast<int>(rows.size()));
    updateActions();
}

/// A save begins when all that is decided is in the journal: what the save does not get to do is not lost with it.
void EditingController::whenWritten(std::function<void()> next)
{
    m_desk.store.quiet().when(Activity::Typing | Activity::Edits, [this, next = std::move(next)] {
        constexpr std::chrono::milliseconds most(300); // the edits are pending all the same
        m_desk.store.settle();
        m_desk.journal.flush(most);
        next();
    });
}

void EditingController::saveAllAndClose()
{
    m_closesWhenSaved = true;
    whenWritten([this] {
        if (!m_desk.saver.saveAll() && !m_desk.saver.isSaving() && std::exchange(m_closesWhenSaved, false))
            Q_EMIT closeRequested(); // there is nothing left to save
    });
}

void EditingController::updateActions()
{
    const auto& library = m_desk.store.library();
    const bool hasSelection = !m_desk.state.selected().empty();
    const auto unsaved = library.unsavedCount();
    // With text that could not be applied a save says so.
    const bool isUnsaved = unsaved > 0 || !m_desk.commands.unapplied().empty();
    save.setEnabled(!m_desk.saver.isSaving() && hasSelection && isUnsaved);
    saveAll.setEnabled(!m_desk.saver.isSaving() && isUnsaved);
    saveAll.setIconText(unsaved > 0 ? tr("Save %n", nullptr, static_cast<int>(unsaved)) : tr("Save"));
    decide.setEnabled(!m_desk.rebases.undecided().empty());
    publish.setEnabled(hasSelection);
    unpublish.setEnabled(hasSelection);
    copy.setEnabled(hasSelection);
    copyPaths.setEnabled(hasSelection);
    revert.setEnabled(hasSelection && unsaved > 0);
    const auto& stack = m_desk.commands.undoStack();
    undo.setEnabled(stack.canUndo());
    redo.setEnabled(stack.canRedo());
    undo.setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    redo.setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

void EditingController::connectDesk()
{
    connect(&m_desk.saver, &SaveService::started, this, [this] { m_panels.status->beginWork(tr("Saving")); });
    connect(&m_desk.saver, &SaveService::progress, m_panels.status, &StatusStrip::setProgress);
    connect(&m_desk.saver, &SaveService::finished, this, &EditingController::showSaved);

    connect(&m_desk.commands, &DeskCommands::done, this, [this](const QString& sentence) {
        m_panels.status->say(sentence, {{tr("Undo"), [this] { m_desk.commands.undo(); }}});
    });
    connect(&m_desk.commands, &DeskCommands::stepUndone, this, [this](const QString& sentence) {
        m_panels.status->say(sentence, {{tr("Redo"), [this] { m_desk.commands.redo(); }}});
    });
    connect(&m_desk.commands, &DeskCommands::refused, this,
        [this](const QString& sentence) { m_panels.status->say(sentence); });
    connect(
        &m_desk.rebases, &RebaseService::conflicted, this, [this](const std::vector<EditService::Refusal>& conflicts) {
            const auto rows = m_desk.rebases.undecided(); // with those found a moment before
            m_panels.status->say(
                tr("Others changed the same fields in %n article(s): %1", nullptr, static_cast<int>(rows.size()))
                    .arg(sentenceWithLine(conflicts.front().error)),
                {{tr("Decide…"), [this] { decideConflicts(); }}});
        });
    connect(&m_desk.commands, &DeskCommands::revealed, m_panels.table, &ArticleTable::reveal);
    connect(&m_desk.editor, &EditService::started, this, [this] { m_panels.status->beginWork(tr("Editing")); });
    connect(&m_desk.editor, &EditService::progress, m_panels.status, &StatusStrip::setProgress);
    connect(&m_desk.editor, &EditService::finished, m_panels.status, &StatusStrip::endWork);
    connect(m_panels.status, &StatusStrip::cancelRequested, this, [this] {
        m_desk.saver.cancel();
        m_desk.editor.cancel();
    });
    connect(&m_desk.reader, &ArticleReader::detailChanged, m_panels.facts, &FactsPanel::setDetail);
    connect(&m_desk.reader, &ArticleReader::detailChanged, m_panels.changes, &ChangesPanel::setDetail);
    connect(m_panels.changes, &ChangesPanel::articleRequested, m_panels.table,
        [this](RowId row) { m_panels.table->reveal({row}); });
}

void EditingController::connectDialogs()
{
    connect(m_panels.saveReport, &SaveReportDialog::showArticle, m_panels.table, &ArticleTable::showArticle);
    connect(m_panels.saveReport, &SaveReportDialog::saveAgainRequested, &m_desk.saver, &SaveService::save);
    connect(m_panels.saveReport, &SaveReportDialog::decideRequested, m_panels.conflicts, &ConflictsDialog::openFor);
    connect(m_panels.saveReport, &SaveReportDialog::saveAsRequested, this, &EditingController::saveAs);
    connect(m_panels.conflicts, &ConflictsDialog::showArticle, m_panels.table, &ArticleTable::showArticle);
    connect(m_panels.conflicts, &ConflictsDialog::decided, this,
        [this](const std::vector<RebasedEdits>& articles) { m_desk.rebases.decide(articles); });
}

void EditingController::showSaved(const SaveReport& report)
{
    if (m_desk.loader.isLoading())
        m_panels.status->beginWork(tr("Loading"));
    else
        m_panels.status->endWork();
    const auto saved = report.failures.empty()
        ? tr("Saved %n article(s)", nullptr, static_cast<int>(report.saved))
        : tr("Saved %1; %2 could not be saved").arg(report.saved).arg(report.failures.size());
    const auto unapplied = unappliedSentence();
    m_panels.status->say(unapplied.isEmpty() ? saved : QString(saved + u". "_s + unapplied));
    const bool wasClosing = std::exchange(m_closesWhenSaved, false);
    if (wasClosing && report.failures.empty())
        Q_EMIT closeRequested();
    if (!report.failures.empty() || !report.notes.empty()) {
        m_panels.saveReport->setReport(report, m_desk.store.library());
        m_panels.saveReport->show();
    }
}

/// Text that is on no disk is not to be taken for saved. Empty if there is none.
QString EditingController::unappliedSentence() const
{
    const auto rows = m_desk.commands.unapplied();
    return rows.empty()
        ? QString()
        : tr("Some text for %n article(s) could not be applied and is not saved. It is marked in its field.", nullptr,
            static_cast<int>(rows.size()));
}

void EditingController::sayUnapplied()
{
    if (const auto sentence = unappliedSentence(); !sentence.isEmpty())
        m_panels.status->say(sentence);
}

void EditingController::saveAs(RowId row)
{
    const auto& library = m_desk.store.library();
    if (!library.contains(row))
        return;
    const auto old = QFile::decodeName(QByteArray::fromStdString(library.row(row).path));
    const auto path = m_desk.services.asker.askForNewFile(m_panels.window, old);
    if (path.isEmpty())
        return;
    m_panels.saveReport->close();
    m_desk.store.quiet().when(Activity::Typing | Activity::Edits, [this, row, path] {
        if (!m_desk.saver.saveAs(row, QFile::encodeName(path).toStdString()))
            m_panels.status->say(tr("Nothing was written to %1: another save is running. Try again").arg(path));
    });
}

} // namespace stet
