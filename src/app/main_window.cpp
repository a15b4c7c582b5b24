#include "app/main_window.h"

#include "app/desk_actions.h"
#include "app/window_settings.h"
#include "core/messages/error_messages.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/source_panel.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/parts/copy_key.h"
#include "widgets/review/fix_dialog.h"
#include "widgets/review/problems_panel.h"
#include "widgets/saving/changes_panel.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/saving/save_report_dialog.h"
#include "widgets/search/facets_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/search/search_help.h"
#include "widgets/search/views_panel.h"
#include "widgets/stories/publish_one_dialog.h"
#include "widgets/stories/story_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/keys_dialog.h"
#include "widgets/window/skipped_dialog.h"
#include "widgets/window/status_strip.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize firstSize(1280, 800);

const QString geometryKey = u"window/geometry"_s;
const QString stateKey = u"window/state"_s;
const QString layoutKey = u"table/layout"_s;
const QString foldedKey = u"facets/folded"_s;
const QString storySharingKey = u"window/storySharing"_s;
constexpr int stateVersion = 3; // of docks and tool bars; a saved state of another version is not taken

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const auto& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Desk& desk, QWidget* parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_actions(new DeskActions(desk, this))
    , m_pages(new QStackedWidget(this))
    , m_emptyState(new EmptyState(this))
    , m_table(new ArticleTable(desk.table, desk.state, desk.commands, desk.services.clipboard, this))
    , m_filter(new FilterLine(desk.search, this))
    , m_image(new ImagePanel(desk.services.opener, this))
    , m_inspector(new InspectorPanel({.form = desk.form,
                                         .values = desk.values,
                                         .providers = desk.providers,
                                         .opener = desk.services.opener,
                                         .clipboard = desk.services.clipboard,
                                         .settings = desk.services.settings},
          this))
    , m_facts(new FactsPanel(desk.services.opener, desk.services.clipboard, this))
    , m_source(new SourcePanel(desk.form, this))
    , m_fields(new QTabWidget(this))
    , m_story(new StoryPanel(desk.neighborhoodJob, desk.storyActs, desk.services.opener, desk.services.clipboard, this))
    , m_changes(new ChangesPanel(desk.changes, desk.commands, desk.store.library(), desk.services.clipboard, this))
    , m_problems(new ProblemsPanel(desk.problems, desk.state, desk.services.settings, desk.services.clipboard, this))
    , m_fix(new FixDialog(this))
    , m_publishOne(new PublishOneDialog(desk.store, desk.storyActs, desk.services.settings, this))
    , m_views(new ViewsPanel(desk.viewList, this))
    , m_facets(new FacetsPanel(desk.facets, this))
    , m_searchHelp(new SearchHelp(this))
    , m_status(new StatusStrip(desk.store, desk.table, this))
    , m_skipped(new SkippedDialog(desk.services.clipboard, this))
    , m_saveReport(new SaveReportDialog(desk.services.clipboard, this))
    , m_conflicts(new ConflictsDialog(desk.conflicts, desk.store.library(), this))
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    placePanels();
    fillMenus();
    fillToolBar();
    connectDesk();
    connectEditing();
    connectJournal();
    connectReview();
    connectSearch();
    connectActions();
    restore();
    updateTitle();
    updatePage();
}

MainWindow::~MainWindow() = default;

void MainWindow::setStoryDrawing(StoryDrawingSource source)
{
    m_story->setDrawing(std::move(source));
}

void MainWindow::fillMenus()
{
    auto& actions = *m_actions;
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(&actions.open);
    auto* recent = file->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const auto& folder : m_desk.services.settings.value(recentKey).toStringList()) {
            auto text = QDir::toNativeSeparators(folder);
            auto* action = recent->addAction(text.replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, this, [this, folder] { openFolders({folder}); });
        }
        if (recent->isEmpty())
            recent->addAction(tr("None yet"))->setEnabled(false);
    });
    file->addActions({&actions.openSample, &actions.resetSample});
    file->addSeparator();
    file->addActions({&actions.save, &actions.saveAll, &actions.saveAtOnce, &actions.reload});
    file->addSeparator();
    file->addActions({&actions.close, &actions.quit});

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({&actions.undo, &actions.redo});
    edit->addSeparator();
    edit->addActions({&actions.copy, &actions.search});
    edit->addSeparator();
    edit->addAction(&actions.decide);

    auto* article = menuBar()->addMenu(tr("&Article"));
    article->addActions({&actions.publish, &actions.unpublish});
    article->addSeparator();
    article->addActions({&actions.publishOne, &actions.relate});
    article->addSeparator();
    article->addAction(&actions.askBeforePublish);

    auto* view = menuBar()->addMenu(tr("&View"));
    for (auto* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addAction(&actions.showSkipped);

    menuBar()->addMenu(tr("&Help"))->addAction(&actions.keys);
}

void MainWindow::connectDesk()
{
    connect(&m_desk.loader, &FolderLoader::started, this, [this] {
        if (!m_desk.saver.isSaving()) // what the person asked for is what is shown
            m_status->beginWork(tr("Loading"));
        if (m_desk.loader.isQuiet())
            return;
        m_status->setSkipped(0, 0);
        updatePage();
        updateTitle();
    });
    connect(&m_desk.loader, &FolderLoader::progress, this, [this](qint64 done, qint64 total, bool isTotalKnown) {
        if (!m_desk.saver.isSaving())
            m_status->setProgress(done, isTotalKnown ? total : 0);
    });
    connect(&m_desk.loader, &FolderLoader::finished, this, &MainWindow::showLoaded);
    connect(&m_desk.watcher, &FolderWatcher::watchesRanOut, this, [this] {
        m_status->sayQuietly(
            tr("Not all folders can be watched; changes in the others show after a minute, or with F5"));
    });

    connect(&m_desk.store, &ArticleStore::changed, this, [this] {
        updateTitle();
        updatePage();
    });

    connect(&m_desk.reader, &ArticleReader::detailChanged, m_image, &ImagePanel::setDetail);
    connect(&m_desk.reader, &ArticleReader::detailChanged, m_facts, &FactsPanel::setDetail);
    connect(&m_desk.reader, &ArticleReader::detailChanged, m_changes, &ChangesPanel::setDetail);
    connect(m_story, &StoryPanel::articleRequested, m_table, [this](RowId row) { m_table->reveal({row}); });
    connect(m_changes, &ChangesPanel::articleRequested, m_table, [this](RowId row) { m_table->reveal({row}); });

    connect(m_status, &StatusStrip::skippedRequested, this, &MainWindow::showSkipped);
    connect(m_status, &StatusStrip::cancelRequested, this, [this] {
        m_desk.loader.cancel();
        m_desk.saver.cancel();
        m_desk.editor.cancel();
    });
    connect(m_table, &ArticleTable::fieldsRequested, m_fields,
        [this] { m_fields->currentWidget()->setFocus(Qt::OtherFocusReason); });
    connect(m_emptyState, &EmptyState::openRequested, this, &MainWindow::chooseFolders);
    connect(m_emptyState, &EmptyState::skippedRequested, this, &MainWindow::showSkipped);
    connect(m_emptyState, &EmptyState::sampleRequested, this, &MainWindow::openSample);
    connect(m_emptyState, &EmptyState::recentRequested, this, [this](const QString& folder) { openFolders({folder}); });
}

void MainWindow::connectActions()
{
    auto& actions = *m_actions;
    connect(&actions.open, &QAction::triggered, this, &MainWindow::chooseFolders);
    connect(&actions.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(&actions.resetSample, &QAction::triggered, this, &MainWindow::resetSample);
    connect(&actions.close, &QAction::triggered, this, &MainWindow::closeFolders);
    connect(&actions.quit, &QAction::triggered, this, &MainWindow::close);
    connect(&actions.copy, &QAction::triggered, this,
        [this] { m_desk.services.clipboard.setText(selectedRowsText(*m_table)); });
    connect(&actions.search, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(&actions.publishOne, &QAction::triggered, m_publishOne,
        [this] { m_publishOne->rehearse(m_desk.state.selected()); });
    connect(&actions.showSkipped, &QAction::triggered, this, &MainWindow::showSkipped);
    connect(&actions.keys, &QAction::triggered, this, &MainWindow::showKeys);
}

void MainWindow::showKeys()
{
    const auto native = [](const QAction& action) { return action.shortcut().toString(QKeySequence::NativeText); };
    std::vector<KeyHelp> keys{
        {u"P"_s, tr("Publish the selected articles")},
        {u"U"_s, tr("Unpublish the selected articles")},
        {u"J, K"_s, tr("Next and previous article; with Shift the selection grows")},
        {tr("Enter"), tr("To the fields; Escape leads back to the table")},
        {u"F2"_s, tr("Edit the cell")},
        {native(m_actions->search) + u", /"_s, tr("Search; Escape clears, then leaves")},
        {native(m_actions->save), tr("Save the selected articles")},
        {native(m_actions->saveAll), tr("Save all articles")},
        {native(m_actions->undo), tr("Undo")},
        {native(m_actions->redo), tr("Redo")},
        {QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), tr("Copy the selected rows")},
        {native(m_actions->reload), tr("Read the folders again")},
        {native(m_actions->open), tr("Open a folder")},
        {native(m_actions->close), tr("Close the folder")},
    };
    for (const auto* dock : m_docks)
        keys.push_back({native(*dock->toggleViewAction()), tr("Show or hide: %1").arg(dock->accessibleName())});
    auto* dialog = new KeysDialog(keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::updateTitle()
{
    QStringList names;
    for (const auto& root : m_desk.loader.roots())
        names << QFileInfo(QFile::decodeName(QByteArray::fromStdString(root))).fileName();
    names.removeAll(QString());
    const auto unsaved = static_cast<int>(m_desk.store.library().unsavedCount());
    if (unsaved > 0)
        names << tr("%n unsaved", "in the window title", unsaved);
    names << u"Stet"_s;
    setWindowTitle(names.join(u" – "_s));
}

void MainWindow::updatePage()
{
    const bool hasArticles = m_desk.store.library().count() > 0;
    const bool isOpen = !m_desk.loader.roots().empty();
    const bool isFinding = m_desk.loader.isLoading() && !m_desk.loader.isQuiet();
    const bool nothingFound = isOpen && !hasArticles && !isFinding;
    if (nothingFound)
        m_emptyState->setNothingFound(
            QDir::toNativeSeparators(QFile::decodeName(QByteArray::fromStdString(m_desk.loader.roots().front()))));
    else if (!isOpen)
        m_emptyState->setNothingOpen();
    QWidget* page = isOpen && !nothingFound ? static_cast<QWidget*>(m_table) : m_emptyState;
    if (m_pages->currentWidget() != page)
        m_pages->setCurrentWidget(page);
}

bool MainWindow::isSettled() const
{
    const bool isCounting = m_desk.facets.isBusy() || m_desk.viewCounts.isBusy();
    return !m_desk.loader.isLoading() && !isCounting && !m_desk.review.isChecking() && m_image->isSettled()
        && !m_desk.stories.isBusy() && m_story->isSettled();
}

void MainWindow::restore()
{
    const auto& settings = m_desk.services.settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(firstSize);
    m_hasSizes = restoreState(settings.value(stateKey).toByteArray(), stateVersion);
    m_followsWidth = !m_hasSizes;
    m_table->setLayout(TableLayout::fromJson(settings.value(layoutKey).toByteArray()));
    m_facets->setFolded(settings.value(foldedKey).toStringList());
    m_story->setSharing(settings.value(storySharingKey).toByteArray());
    m_emptyState->setRecentFolders(settings.value(recentKey).toStringList());
}

void MainWindow::remember()
{
    auto& settings = m_desk.services.settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState(stateVersion));
    settings.setValue(layoutKey, m_table->layout().toJson());
    settings.setValue(foldedKey, m_facets->folded());
    settings.setValue(storySharingKey, m_story->sharing());
}

/// As an end by force: nothing is asked, and what is pending is there at the next start.
void MainWindow::closeEvent(QCloseEvent* event)
{
    m_desk.form.endTyping();
    if (m_desk.editor.isBusy()) {
        event->ignore();
        m_desk.editor.whenIdle([this] {
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not while it is closing already
        });
        return;
    }
    if (m_desk.apart.isWriting()) { // what is kept apart is in no journal
        event->ignore();
        m_desk.apart.whenWritten([this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); });
        return;
    }
    m_desk.store.settle();
    m_desk.journal.flush();
    remember();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_desk.watcher.look();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFolders(localPaths(*event->mimeData()));
}

} // namespace stet
