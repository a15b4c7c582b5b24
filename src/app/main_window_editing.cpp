// Declared in app/main_window.h

// What the window does while articles are edited, saved and restored.

#include "app/desk_actions.h"
#include "app/main_window.h"
#include "core/messages/error_messages.h"
#include "widgets/article/facts_panel.h"
#include "widgets/saving/changes_panel.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/saving/save_report_dialog.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QFile>

#include <utility>

namespace stet {

void MainWindow::connectEditing()
{
    connect(&m_desk.saver, &SaveService::started, this, [this] { m_status->beginWork(tr("Saving")); });
    connect(&m_desk.saver, &SaveService::progress, m_status, &StatusStrip::setProgress);
    connect(&m_desk.saver, &SaveService::finished, this, &MainWindow::showSaved);

    connect(&m_desk.commands, &DeskCommands::done, this, [this](const QString& sentence) {
        m_status->say(sentence, {{tr("Undo"), [this] { m_desk.commands.undo(); }}});
    });
    connect(
        &m_desk.commands, &DeskCommands::refused, this, [this](const QString& sentence) { m_status->say(sentence); });
    connect(
        &m_desk.follower, &RebaseService::conflicted, this, [this](const std::vector<EditService::Refusal>& conflicts) {
            std::vector<RowId> rows;
            for (const auto& conflict : conflicts)
                rows.push_back(conflict.row);
            m_status->say(tr("Others changed %n article(s) where you did: %1", nullptr, static_cast<int>(rows.size()))
                              .arg(sentenceWithLine(conflicts.front().error)),
                {{tr("Decide…"), [this, rows] { m_conflicts->openFor(rows); }}});
        });
    connect(&m_desk.commands, &DeskCommands::revealed, m_table, &ArticleTable::reveal);
    connect(&m_desk.editor, &EditService::started, this, [this] { m_status->beginWork(tr("Editing")); });
    connect(&m_desk.editor, &EditService::progress, m_status, &StatusStrip::setProgress);
    connect(&m_desk.editor, &EditService::finished, m_status, &StatusStrip::endWork);
    connect(m_facts, &FactsPanel::changeRequested, this,
        [this](RowId row, const KeyPath& path, const std::vector<FieldChange>& changes) {
            m_desk.commands.change({row}, path, changes);
        });
    connect(m_facts, &FactsPanel::mistyped, &m_desk.commands, &DeskCommands::refused);
    connect(m_saveReport, &SaveReportDialog::showArticle, m_table, &ArticleTable::showArticle);
    connect(m_saveReport, &SaveReportDialog::saveAgainRequested, &m_desk.saver, &SaveService::save);
    connect(m_saveReport, &SaveReportDialog::decideRequested, m_conflicts, &ConflictsDialog::openFor);
    connect(m_saveReport, &SaveReportDialog::saveAsRequested, this, &MainWindow::saveAs);
    connect(m_conflicts, &ConflictsDialog::showArticle, m_table, &ArticleTable::showArticle);
    connect(m_conflicts, &ConflictsDialog::decided, this,
        [this](const std::vector<RebasedEdits>& articles) { m_desk.follower.decide(articles); });
    connect(
        &m_actions->decide, &QAction::triggered, this, [this] { m_conflicts->openFor(m_desk.follower.undecided()); });
}

void MainWindow::connectJournal()
{
    connect(&m_desk.journal, &JournalService::failed, this, [this](const Error& error) {
        m_status->say(tr("What is not saved cannot be kept for the next start: %1").arg(sentenceWithLine(error)));
    });
    connect(&m_desk.restorer, &JournalRestoreService::failed, this, [this](const Error& error) {
        m_status->say(tr("A journal of unsaved changes cannot be read: %1").arg(sentenceWithLine(error)));
    });
    connect(&m_desk.restorer, &JournalRestoreService::found, this, [this](int articles) {
        m_status->say(
            tr("Unsaved changes of %n article(s) are kept; they come back with their folder", nullptr, articles));
    });
    connect(&m_desk.restorer, &JournalRestoreService::restored, this, [this](const std::vector<RowId>& rows) {
        m_status->say(tr("Restored the unsaved changes of %n article(s)", nullptr, static_cast<int>(rows.size())),
            {{tr("Show"), [this, rows] { m_table->reveal(rows); }},
                {tr("Discard"), [this, rows] { m_desk.commands.revert(rows); }}});
    });
    connect(&m_desk.restorer, &JournalRestoreService::refused, this,
        [this](const std::vector<EditService::Refusal>& refused) {
            const auto& [row, error] = refused.front();
            m_status->say(tr(
                "Unsaved changes of %n article(s) could not be restored: %1", nullptr, static_cast<int>(refused.size()))
                              .arg(sentenceWithLine(error)));
        });
}

void MainWindow::showSaved(const SaveReport& report)
{
    if (m_desk.loader.isLoading())
        m_status->beginWork(tr("Loading"));
    else
        m_status->endWork();
    const auto next = std::exchange(m_afterSave, nullptr);
    if (report.failures.empty()) {
        m_status->say(tr("Saved %n article(s)", nullptr, static_cast<int>(report.saved)));
    } else {
        m_status->say(tr("Saved %1, %2 could not be saved").arg(report.saved).arg(report.failures.size()));
    }
    if (!report.failures.empty() || !report.notes.empty()) {
        m_saveReport->setReport(report, m_desk.store.library());
        m_saveReport->show();
    }
    if (next)
        next();
}

void MainWindow::saveAs(RowId row)
{
    const auto& library = m_desk.store.library();
    if (!library.contains(row))
        return;
    const auto old = QFile::decodeName(QByteArray::fromStdString(library.row(row).path));
    const auto path = m_desk.services.asker.askForNewFile(this, old);
    if (path.isEmpty())
        return;
    m_saveReport->close();
    m_desk.form.endTyping();
    m_desk.editor.whenIdle([this, row, path] {
        if (!m_desk.saver.saveAs(row, QFile::encodeName(path).toStdString()))
            m_status->say(tr("Something else is being saved; nothing was written to %1").arg(path));
    });
}

} // namespace stet
