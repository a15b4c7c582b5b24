#include "app/controllers/folder_controller.h"

#include "app/desk/actions.h"
#include "app/desk/sample_folder.h"
#include "app/desk/window_settings.h"
#include "core/messages/error_messages.h"
#include "models/folders/disk_changes.h"
#include "widgets/article/image_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/table/article_table.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/skipped_dialog.h"
#include "widgets/window/status_strip.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int recentCount = 8;
constexpr int followAfterLoadMs = 500; // until the last order of a load is shown

std::vector<std::string> toBytes(const QStringList& paths)
{
    std::vector<std::string> out;
    for (const auto& path : paths)
        out.push_back(QFile::encodeName(path).toStdString());
    return out;
}

} // namespace

FolderController::FolderController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(open, u"folder-open"_s, tr("&Open Folder…"), QKeySequence::Open);
    setUpAction(openSample, u"folder"_s, tr("Open the Sa&mple"));
    setUpAction(resetSample, u"refresh"_s, tr("Rese&t the Sample"));
    setUpAction(close, u"close"_s, tr("&Close Folder"), QKeySequence::Close);
    setUpAction(reload, u"refresh"_s, tr("Read A&gain"), QKeySequence(Qt::Key_F5));
    setUpAction(showSkipped, u"list"_s, tr("&What Was Skipped…"));
    connect(&open, &QAction::triggered, this, &FolderController::chooseFolders);
    connect(&openSample, &QAction::triggered, this, &FolderController::openSampleFolder);
    connect(&resetSample, &QAction::triggered, this, &FolderController::resetSampleFolder);
    connect(&close, &QAction::triggered, this, &FolderController::closeFolders);
    connect(&showSkipped, &QAction::triggered, this, &FolderController::listSkipped);
    connect(&reload, &QAction::triggered, this, [this] {
        m_desk.fields.readRest();
        m_desk.search.refresh();
        m_desk.views.reload();
        m_desk.apart.reload();
        m_desk.decisions.reload();
        m_desk.loader.reload();
    });
    connect(&m_desk.loader, &FolderLoader::started, this, [this] {
        if (!m_desk.saver.isSaving()) // what the person asked for is what is shown
            m_panels.status->beginWork(tr("Loading"));
        m_panels.table->setFollowsFirst(m_desk.loader.isFirst());
        if (m_desk.loader.isQuiet())
            return;
        m_panels.status->setSkipped(0, 0);
        updatePage();
        Q_EMIT titleChanged();
    });
    connect(&m_desk.loader, &FolderLoader::progress, this, [this](qint64 done, qint64 total, bool isTotalKnown) {
        if (!m_desk.saver.isSaving())
            m_panels.status->setProgress(done, isTotalKnown ? total : 0);
    });
    connect(&m_desk.loader, &FolderLoader::finished, this, &FolderController::showLoaded);
    connect(&m_desk.watcher, &FolderWatcher::watchesRanOut, this, [this] {
        m_panels.status->sayQuietly(
            tr("Stet cannot watch all folders; changes in the others appear after a minute, or press F5"));
    });

    connect(&m_desk.store, &ArticleStore::changed, this, [this] {
        Q_EMIT titleChanged();
        updatePage();
    });

    connect(&m_desk.loader, &FolderLoader::opened, this,
        [this](const OpenedFolders& folders) { m_panels.image->setReader(folders.files); });
    connect(&m_desk.loader, &FolderLoader::started, this, &FolderController::updateActions);
    connect(&m_desk.loader, &FolderLoader::finished, this, &FolderController::updateActions);
    connect(m_panels.status, &StatusStrip::skippedRequested, this, &FolderController::listSkipped);
    connect(m_panels.status, &StatusStrip::cancelRequested, &m_desk.loader, &FolderLoader::cancel);
    connect(m_panels.emptyState, &EmptyState::openRequested, this, &FolderController::chooseFolders);
    connect(m_panels.emptyState, &EmptyState::skippedRequested, this, &FolderController::listSkipped);
    connect(m_panels.emptyState, &EmptyState::sampleRequested, this, &FolderController::openSampleFolder);
    connect(m_panels.emptyState, &EmptyState::recentRequested, this,
        [this](const QString& folder) { openFolders({folder}); });
    m_panels.emptyState->setRecentFolders(recentFolders());
    m_panels.pages->addWidget(m_panels.emptyState);
    m_panels.pages->addWidget(m_panels.table);
    connect(&m_desk.table, &ArticleTableModel::ordered, this, &FolderController::goToSession);
    // Whoever types or goes to an article is not taken elsewhere.
    connect(&m_desk.form, &ArticleForm::typed, this, [this] {
        m_session.reset();
        m_panels.table->setFollowsFirst(false);
    });
    connect(m_panels.table, &ArticleTable::touched, this, [this] { m_session.reset(); });
    updateActions();
    updatePage();
}

QStringList FolderController::recentFolders() const
{
    return m_desk.services.settings.value(recentKey).toStringList();
}

void FolderController::updateActions()
{
    const bool isOpen = !m_desk.loader.roots().empty();
    close.setEnabled(isOpen);
    reload.setEnabled(isOpen);
    showSkipped.setEnabled(!m_desk.loader.isLoading() && isOpen);
}

void FolderController::openFolders(const QStringList& folders)
{
    if (folders.isEmpty())
        return;
    whenSettled([this, folders] {
        m_desk.restorer.keepPending();
        load(folders);
    });
}

void FolderController::reopen()
{
    const auto& settings = m_desk.services.settings;
    auto session = readSession(settings);
    auto folders = session.folders;
    folders.removeIf([](const QString& folder) { return !QFileInfo::exists(folder); });
    if (!reopensFolders(settings) || folders.isEmpty())
        return;
    openFolders(folders);
    m_desk.search.setText(session.search);
    m_session = std::move(session);
}

void FolderController::remember()
{
    if (m_session) { // which the person has not come back to yet
        m_session->search = m_desk.search.text();
        writeSession(m_desk.services.settings, *m_session);
        return;
    }
    const auto& library = m_desk.store.library();
    const auto pathOf = [&library](RowId row) {
        return library.contains(row) ? QByteArray::fromStdString(std::string(library.row(row).path)) : QByteArray();
    };
    Session session{.search = m_desk.search.text(), .current = pathOf(m_desk.state.current())};
    for (const auto& root : m_desk.loader.roots())
        session.folders << QFileInfo(QFile::decodeName(QByteArray::fromStdString(root))).absoluteFilePath();
    session.top = pathOf(m_panels.table->topRow());
    for (const auto row : m_desk.state.selected()) {
        if (session.selected.size() < mostSelected)
            session.selected << pathOf(row);
    }
    writeSession(m_desk.services.settings, session);
}

/// Once the articles of the last session are there and ordered.
void FolderController::goToSession()
{
    if (!m_session || m_desk.loader.isLoading() || m_desk.table.isOrdering())
        return;
    const auto session = *std::exchange(m_session, std::nullopt);
    const auto& library = m_desk.store.library();
    const auto rowOf = [&library](const QByteArray& path) { return library.idOf(path.toStdString()); };
    std::vector<RowId> selected;
    for (const auto& path : session.selected)
        selected.push_back(rowOf(path));
    m_panels.table->goTo(rowOf(session.current), selected, rowOf(session.top));
}

void FolderController::openSampleFolder()
{
    const auto copy = sampleCopy();
    if (QFileInfo(copy).isDir() || copySample(copy))
        openFolders({copy});
    else
        m_panels.status->say(tr("The sample could not be copied to %1").arg(QDir::toNativeSeparators(copy)));
}

void FolderController::resetSampleFolder()
{
    const auto copy = sampleCopy();
    if (QFileInfo(copy).isDir()
        && !m_desk.services.asker.askBeforeReset(m_panels.window, QDir::toNativeSeparators(copy)))
        return;
    whenSettled([this, copy] {
        if (copySample(copy))
            load({copy});
        else
            m_panels.status->say(tr("The sample could not be copied to %1").arg(QDir::toNativeSeparators(copy)));
    });
}

void FolderController::chooseFolders()
{
    const auto recent = recentFolders();
    openFolders(m_desk.services.asker.askForFolders(
        m_panels.window, recent.isEmpty() ? QDir::homePath() : recent.constFirst()));
}

void FolderController::closeFolders()
{
    whenSettled([this] {
        m_desk.restorer.keepPending();
        m_desk.commands.clear();
        m_desk.loader.open({});
    });
}

/// Before articles are closed: what is under way with them ends first.
void FolderController::whenSettled(std::function<void()> next)
{
    constexpr auto activities
        = Activity::Typing | Activity::Edits | Activity::Deciding | Activity::Saves | Activity::Settings;
    m_desk.store.quiet().when(activities, [this, next = std::move(next)] {
        const auto rows = m_desk.commands.unapplied();
        if (!rows.empty()
            && !m_desk.services.asker.askBeforeLosingText(m_panels.window, static_cast<int>(rows.size()))) {
            m_panels.table->reveal({rows.front()});
            return;
        }
        m_desk.store.settle();
        next();
    });
}

void FolderController::load(const QStringList& folders)
{
    m_session.reset();
    m_desk.commands.clear();
    m_panels.filter->clear();
    const auto roots = toBytes(folders);
    m_desk.loader.open(roots);
    rememberFolders(folders);
    m_panels.table->setFocus(Qt::OtherFocusReason);
}

void FolderController::rememberFolders(const QStringList& folders)
{
    auto recent = recentFolders();
    for (const auto& folder : folders) {
        const auto path = QFileInfo(folder).absoluteFilePath();
        recent.removeAll(path);
        if (QFileInfo(path).isDir())
            recent.prepend(path);
    }
    while (recent.size() > recentCount)
        recent.removeLast();
    m_desk.services.settings.setValue(recentKey, recent);
    m_panels.emptyState->setRecentFolders(recent);
}

void FolderController::showLoaded()
{
    const auto& report = m_desk.loader.report();
    if (!m_desk.saver.isSaving())
        m_panels.status->endWork();
    // Hidden files and folders are no articles that somebody misses; the list names them.
    const auto skipped = std::count_if(report.skipped.begin(), report.skipped.end(),
        [](const auto& entry) { return entry.reason != SkipReason::Hidden; });
    m_panels.status->setSkipped(skipped, static_cast<qint64>(report.errors.size()));
    if (!m_desk.loader.isQuiet())
        m_panels.skipped->setReport(report); // which would take the person's place in the list away
    if (report.cancelled)
        m_panels.status->say(tr("Loading canceled; press F5 to load everything"));
    else if (m_desk.loader.isQuiet())
        m_panels.status->sayQuietly(sentenceOf(m_desk.loader.changes()));
    updatePage();
    m_desk.restorer.finishLoad();
    if (m_session)
        m_desk.table.refresh();
    else
        QTimer::singleShot(
            followAfterLoadMs, m_panels.table, [table = m_panels.table] { table->setFollowsFirst(false); });
}

void FolderController::listSkipped()
{
    m_panels.skipped->setReport(m_desk.loader.report());
    m_panels.skipped->show();
    m_panels.skipped->raise();
}

void FolderController::updatePage()
{
    const bool hasArticles = m_desk.store.library().count() > 0;
    const bool isOpen = !m_desk.loader.roots().empty();
    const bool isFinding = m_desk.loader.isLoading() && !m_desk.loader.isQuiet();
    const bool nothingFound = isOpen && !hasArticles && !isFinding;
    if (nothingFound)
        m_panels.emptyState->setNothingFound(
            QDir::toNativeSeparators(QFile::decodeName(QByteArray::fromStdString(m_desk.loader.roots().front()))));
    else if (!isOpen)
        m_panels.emptyState->setNothingOpen();
    QWidget* page = isOpen && !nothingFound ? static_cast<QWidget*>(m_panels.table) : m_panels.emptyState;
    if (m_desk.reviewSession.isRunning() && isOpen) // its page stays, whatever happens to the rows
        return;
    if (m_panels.pages->currentWidget() != page)
        m_panels.pages->setCurrentWidget(page);
}

} // namespace stet
