// Declared in app/main_window.h

// What the window does about the folders that are opened and closed.

#include "widgets/table/article_table.h"
#include "models/folders/disk_changes.h"
#include "widgets/window/empty_state.h"
#include "widgets/search/filter_line.h"
#include "widgets/article/image_panel.h"
#include "app/main_window.h"
#include "core/messages/error_messages.h"
#include "app/sample_folder.h"
#include "widgets/window/skipped_dialog.h"
#include "widgets/window/status_strip.h"
#include "core/storage/confined_reader.h"
#include "app/window_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int recentCount = 8;

std::vector<std::string> toBytes(const QStringList& paths)
{
    std::vector<std::string> out;
    for (const auto& path : paths)
        out.push_back(QFile::encodeName(path).toStdString());
    return out;
}

} // namespace

void MainWindow::openFolders(const QStringList& folders)
{
    if (folders.isEmpty())
        return;
    whenSettled([this, folders] {
        m_desk.restorer.keepPending();
        load(folders);
    });
}

void MainWindow::openSample()
{
    const auto copy = sampleCopy();
    if (QFileInfo(copy).isDir() || copySample(copy))
        openFolders({copy});
    else
        m_status->say(tr("The sample could not be copied to %1").arg(QDir::toNativeSeparators(copy)));
}

void MainWindow::resetSample()
{
    const auto copy = sampleCopy();
    if (QFileInfo(copy).isDir() && !m_desk.services.asker.askBeforeReset(this, QDir::toNativeSeparators(copy)))
        return;
    whenSettled([this, copy] {
        if (copySample(copy))
            load({copy});
        else
            m_status->say(tr("The sample could not be copied to %1").arg(QDir::toNativeSeparators(copy)));
    });
}

void MainWindow::chooseFolders()
{
    const auto recent = m_desk.services.settings.value(recentKey).toStringList();
    openFolders(m_desk.services.asker.askForFolders(this, recent.isEmpty() ? QDir::homePath() : recent.constFirst()));
}

void MainWindow::closeFolders()
{
    whenSettled([this] {
        m_desk.restorer.keepPending();
        m_desk.commands.clear();
        m_desk.loader.open({});
        m_desk.views.setRoots({});
        m_desk.apart.setRoots({});
    });
}

/// When what was typed is applied, what is kept apart is written, and no save is under way.
void MainWindow::whenSettled(std::function<void()> next)
{
    m_desk.form.endTyping();
    if (m_desk.editor.isBusy()) {
        m_desk.editor.whenIdle([this, next = std::move(next)] { whenSettled(next); });
        return;
    }
    if (m_desk.apart.isWriting()) {
        m_desk.apart.whenWritten([this, next = std::move(next)] { whenSettled(next); });
        return;
    }
    if (m_desk.saver.isSaving()) {
        m_afterSave = [this, next = std::move(next)] { whenSettled(next); };
        return;
    }
    m_desk.store.settle();
    next();
}

void MainWindow::load(const QStringList& folders)
{
    m_desk.commands.clear();
    m_filter->clear();
    const auto roots = toBytes(folders);
    const auto reader = std::make_shared<const ConfinedReader>(m_desk.services.disk, roots);
    m_image->setReader(reader);
    m_desk.storyPictures.setReader(reader);
    m_desk.loader.open(roots);
    m_desk.views.setRoots(roots);
    m_desk.apart.setRoots(roots);
    rememberFolders(folders);
    m_table->setFocus(Qt::OtherFocusReason);
}

void MainWindow::rememberFolders(const QStringList& folders)
{
    auto recent = m_desk.services.settings.value(recentKey).toStringList();
    for (const auto& folder : folders) {
        const auto path = QFileInfo(folder).absoluteFilePath();
        recent.removeAll(path);
        if (QFileInfo(path).isDir())
            recent.prepend(path);
    }
    while (recent.size() > recentCount)
        recent.removeLast();
    m_desk.services.settings.setValue(recentKey, recent);
    m_emptyState->setRecentFolders(recent);
}

void MainWindow::showLoaded()
{
    const auto& report = m_desk.loader.report();
    if (!m_desk.saver.isSaving())
        m_status->endWork();
    m_status->setSkipped(static_cast<qint64>(report.skipped.size()), static_cast<qint64>(report.errors.size()));
    if (!m_desk.loader.isQuiet())
        m_skipped->setReport(report); // which would take the person's place in the list away
    if (report.cancelled)
        m_status->say(tr("Loading was cancelled; F5 reads all"));
    else if (m_desk.loader.isQuiet())
        m_status->sayQuietly(sentenceOf(m_desk.loader.changes()));
    updatePage();
    m_desk.restorer.finishLoad();
}

void MainWindow::showSkipped()
{
    m_skipped->setReport(m_desk.loader.report());
    m_skipped->show();
    m_skipped->raise();
}

} // namespace stet
