#include "app/controllers/journal_controller.h"

#include "app/desk/actions.h"
#include "app/desk/journal_folders.h"
#include "core/messages/error_messages.h"
#include "core/storage/article_names.h"
#include "core/storage/path_text.h"
#include "core/storage/settings_folder.h"
#include "widgets/saving/changes_panel.h"
#include "widgets/saving/recover_dialog.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"
#include "widgets/window/warning_bars.h"

#include <QDir>
#include <QFile>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

// Names of the warnings.
const auto journalWarning = u"journal"_s;
const auto damagedWarning = u"damaged"_s;
const auto viewsWarning = u"views"_s;
const auto apartWarning = u"apart"_s;
const auto decisionsWarning = u"decisions"_s;
const auto leftOverWarning = u"left-over"_s;
const auto settingsWarning = u"settings"_s;

QString shownPath(const std::string& path)
{
    return QDir::toNativeSeparators(QFile::decodeName(QByteArray::fromStdString(path)));
}

} // namespace

JournalController::JournalController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(recover, {}, tr("&Recover…"));
    connectFailures();
    connectRestored();
    connectRecover();
}

bool JournalController::acceptsLoss()
{
    const auto& error = m_desk.journal.error();
    const auto reason = error ? sentenceWithLine(*error) : tr("Writing takes too long.");
    const auto unsaved = static_cast<int>(m_desk.store.library().unsavedCount() + m_desk.restorer.keptCount());
    switch (m_desk.services.asker.askBeforeLosing(m_panels.window, reason, unsaved)) {
    case Asker::CloseAnswer::Lose:
        return true;
    case Asker::CloseAnswer::SaveAll:
        Q_EMIT saveAndCloseRequested();
        break;
    case Asker::CloseAnswer::Cancel:
        break;
    }
    return false;
}

void JournalController::connectFailures()
{
    connect(&m_desk.journal, &JournalService::failed, this, &JournalController::showFailure);
    connect(&m_desk.journal, &JournalService::recovered, m_panels.warnings,
        [this] { m_panels.warnings->remove(journalWarning); });
    connect(&m_desk.journal, &JournalService::placed, this,
        [this](const std::string& path) { rememberJournal(m_desk.services.settings, path); });
    connect(&m_desk.views, &SavedViewStore::written, m_panels.warnings, [this] {
        showUnwritten(viewsWarning, tr("Your views cannot be written: %1 They are kept until Stet is closed."),
            m_desk.views.unwritten(), [this] { m_desk.views.reload(); });
    });
    connect(&m_desk.apart, &ApartStore::written, m_panels.warnings, [this] {
        showUnwritten(apartWarning,
            tr("Which articles are kept apart cannot be written: %1 It is kept until Stet is closed."),
            m_desk.apart.unwritten(), [this] { m_desk.apart.reload(); });
    });
    connect(&m_desk.decisions, &DecisionStore::written, m_panels.warnings, [this] {
        showUnwritten(decisionsWarning, tr("Your decisions cannot be written: %1 They are kept until Stet is closed."),
            m_desk.decisions.unwritten(), [this] { m_desk.decisions.reload(); });
    });
    m_desk.services.settings.whenUnwritten([this](const QString& file) {
        m_panels.warnings->show(settingsWarning,
            tr("Settings cannot be written to %1. They are kept until Stet is closed.").arg(file),
            {{tr("Close"), [this] { m_panels.warnings->remove(settingsWarning); }}});
    });
}

void JournalController::showFailure(const Error& error)
{
    std::vector<WarningBars::Act> acts{{tr("Save All"), [this] { Q_EMIT saveAllRequested(); }},
        {tr("Choose Another Folder…"), [this] {
             const auto chosen = m_desk.services.asker.askForJournalFolder(m_panels.window, QDir::homePath());
             if (chosen.isEmpty())
                 return;
             const auto folder = joinPath(QFile::encodeName(chosen).toStdString(), "stet-journals");
             m_desk.journal.moveTo([folder](Disk& /*disk*/) { return Result<std::string>(folder); });
         }}};
    if (const auto& roots = m_desk.loader.roots(); !roots.empty()) {
        // Where the site's settings are, or they would no longer be found.
        acts.push_back({tr("Keep in .stet"), [this, root = roots.front()] {
                            m_desk.journal.moveTo([root](Disk& disk) {
                                const auto folder = settingsFolder(disk, root);
                                return folder ? Result<std::string>(joinPath(*folder, "journals")) : folder;
                            });
                        }});
    }
    m_panels.warnings->show(
        journalWarning, tr("What you have not saved cannot be kept for the next start: %1").arg(located(error)), acts);
}

void JournalController::showUnwritten(
    const QString& name, const QString& what, const std::optional<Error>& error, const std::function<void()>& tryAgain)
{
    if (error)
        m_panels.warnings->show(name, what.arg(located(*error)), {{tr("Try Again"), tryAgain}});
    else
        m_panels.warnings->remove(name);
}

void JournalController::showDamaged(const DamagedJournal& journal)
{
    m_panels.warnings->show(damagedWarning,
        tr("%n part(s) of a journal of unsaved changes cannot be read, the first in line %1. "
           "Articles whose changes could be read: %2. The file is kept as %3.",
            nullptr, static_cast<int>(journal.lost))
            .arg(journal.line)
            .arg(journal.articles)
            .arg(shownPath(journal.path)),
        {{tr("Show…"), [this] { recover.trigger(); }},
            {tr("Close"), [this] { m_panels.warnings->remove(damagedWarning); }}});
}

/// Files of interrupted saves may hold the only copy of somebody's text: a person decides about them.
void JournalController::showLeftOver()
{
    std::vector<std::string> files;
    for (const auto& skipped : m_desk.loader.report().skipped) {
        if (skipped.reason == SkipReason::LeftOver && isTemporaryOfStet(fileName(skipped.path)))
            files.push_back(skipped.path);
    }
    if (files == m_leftOver)
        return;
    m_leftOver = files;
    m_desk.recovery.setLeftOver(std::move(files));
    if (m_leftOver.empty()) {
        m_panels.warnings->remove(leftOverWarning);
        return;
    }
    m_panels.warnings->show(leftOverWarning,
        tr("Interrupted saves left %n file(s) beside articles.", nullptr, static_cast<int>(m_leftOver.size())),
        {{tr("Review…"), [this] { recover.trigger(); }},
            {tr("Close"), [this] { m_panels.warnings->remove(leftOverWarning); }}});
}

void JournalController::connectRestored()
{
    connect(&m_desk.restorer, &JournalRestoreService::failed, this, [this](const Error& error) {
        m_panels.status->say(tr("A journal of unsaved changes cannot be read: %1").arg(sentenceWithLine(error)));
    });
    connect(&m_desk.restorer, &JournalRestoreService::damaged, this, &JournalController::showDamaged);
    connect(&m_desk.restorer, &JournalRestoreService::keptChanged, m_panels.changes, &ChangesPanel::setKept);
    connect(&m_desk.restorer, &JournalRestoreService::found, this, [this](int articles) {
        m_panels.status->say(
            tr("Kept unsaved changes to %n article(s); open their folder to restore them", nullptr, articles));
    });
    connect(&m_desk.restorer, &JournalRestoreService::restored, this, [this](const std::vector<RowId>& rows) {
        m_panels.status->say(
            tr("Restored the unsaved changes to %n article(s)", nullptr, static_cast<int>(rows.size())),
            {{tr("Show"), [this, rows] { m_panels.table->reveal(rows); }},
                {tr("Discard"), [this, rows] { m_desk.commands.revert(rows); }}});
    });
    connect(&m_desk.restorer, &JournalRestoreService::refused, this,
        [this](const std::vector<EditService::Refusal>& refused) {
            const auto& [row, error] = refused.front();
            m_panels.status->say(
                tr("Could not restore unsaved changes to %n article(s): %1", nullptr, static_cast<int>(refused.size()))
                    .arg(sentenceWithLine(error)));
        });
}

void JournalController::connectRecover()
{
    connect(&m_desk.loader, &FolderLoader::finished, this, [this] { showLeftOver(); });
    connect(&recover, &QAction::triggered, this, [this] {
        m_desk.recovery.load({});
        m_panels.recover->show();
        m_panels.recover->raise();
        m_panels.recover->activateWindow();
    });
    connect(m_panels.recover, &RecoverDialog::otherJournalRequested, this, [this] {
        const auto file = m_desk.services.asker.askForJournal(m_panels.recover, QDir::homePath());
        if (!file.isEmpty())
            m_desk.recovery.load(QFile::encodeName(file).toStdString());
    });
    connect(m_panels.recover, &RecoverDialog::deletionRequested, this, [this](int row) {
        if (m_desk.services.asker.askBeforeDelete(m_panels.recover, shownPath(m_desk.recovery.fileOf(row))))
            m_desk.recovery.deleteFile(row);
    });
    connect(m_panels.recover, &RecoverDialog::restoreRequested, this,
        [this](const std::map<std::string, PendingEdits>& pending) { m_desk.restorer.restoreChosen(pending); });
}

} // namespace stet
