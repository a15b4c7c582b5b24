#include "app/window/main_window.h"

#include "app/desk/actions.h"
#include "app/window/key_list.h"
#include "app/window/window_menus.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/source_panel.h"
#include "widgets/bulk/bulk_dialog.h"
#include "widgets/decisions/digest_bar.h"
#include "widgets/decisions/quality_panel.h"
#include "widgets/decisions/report_dialog.h"
#include "widgets/decisions/review_page.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/reading/quick_look.h"
#include "widgets/reading/reader_panel.h"
#include "widgets/review/fix_dialog.h"
#include "widgets/review/problems_panel.h"
#include "widgets/saving/changes_panel.h"
#include "widgets/saving/conflicts_dialog.h"
#include "widgets/saving/recover_dialog.h"
#include "widgets/saving/save_report_dialog.h"
#include "widgets/search/facets_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/search/no_match_view.h"
#include "widgets/search/search_help.h"
#include "widgets/search/views_panel.h"
#include "widgets/stories/publish_one_dialog.h"
#include "widgets/stories/story_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/keys_dialog.h"
#include "widgets/window/skipped_dialog.h"
#include "widgets/window/status_strip.h"
#include "widgets/window/warning_bars.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize firstSize(1280, 800);

const QString geometryKey = u"window/geometry"_s;
const QString stateKey = u"window/state"_s;
const QString imageHeightKey = u"window/imageHeight"_s;
const QString layoutKey = u"table/layout"_s;
const QString foldedKey = u"facets/folded"_s;
const QString storySharingKey = u"window/storySharing"_s;

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
    , m_pages(new QStackedWidget(this))
    , m_emptyState(new EmptyState(this))
    , m_table(new ArticleTable(desk.table, desk.state, desk.commands, desk.services.clipboard, this))
    , m_filter(new FilterLine(desk.search, this))
    , m_image(new ImagePanel(desk.pictures, desk.services.opener, desk.services.clipboard, this))
    , m_inspector(new InspectorPanel({.form = desk.form,
                                         .values = desk.values,
                                         .providers = desk.providers,
                                         .opener = desk.services.opener,
                                         .clipboard = desk.services.clipboard,
                                         .settings = desk.services.settings},
          this))
    , m_reader(new ReaderPanel({.job = desk.readingJob,
                                   .ahead = desk.readingAhead,
                                   .opener = desk.services.opener,
                                   .settings = desk.services.settings},
          this))
    , m_facts(new FactsPanel(desk.commands, desk.services.opener, desk.services.clipboard, this))
    , m_source(new SourcePanel(desk.form, this))
    , m_fields(new QTabWidget(this))
    , m_story(new StoryPanel(desk.neighborhoodJob, desk.storyActs, desk.services.opener, desk.services.clipboard, this))
    , m_changes(new ChangesPanel(desk.changes, desk.commands, desk.store.library(), desk.services.clipboard, this))
    , m_problems(new ProblemsPanel(desk.problems, desk.state, desk.services.settings, desk.services.clipboard, this))
    , m_quality(new QualityPanel(desk.quality, this))
    , m_views(new ViewsPanel(desk.viewList, this))
    , m_facets(new FacetsPanel(desk.facets, this))
    , m_status(new StatusStrip(desk.store, desk.table, this))
    , m_warnings(new WarningBars(this))
    , m_digest(new DigestBar(desk.services.clock, this))
    , m_reviewPage(DecisionsController::makePage(desk, this))
    , m_docks(*this,
          {.image = m_image,
              .fields = m_fields,
              .story = m_story,
              .views = m_views,
              .facets = m_facets,
              .changes = m_changes,
              .problems = m_problems,
              .quality = m_quality},
          *m_table)
    , m_bulkDialog(new BulkDialog(desk.bulk, desk.store, desk.values, desk.services.settings, this))
    , m_folders(desk,
          {.window = this,
              .pages = m_pages,
              .emptyState = m_emptyState,
              .table = m_table,
              .filter = m_filter,
              .image = m_image,
              .status = m_status,
              .skipped = new SkippedDialog(desk.services.clipboard, this)},
          nullptr)
    , m_editing(desk,
          {.window = this,
              .table = m_table,
              .facts = m_facts,
              .changes = m_changes,
              .status = m_status,
              .saveReport = new SaveReportDialog(desk.services.clipboard, this),
              .conflicts = new ConflictsDialog(desk.conflicts, desk.store.library(), this)},
          nullptr)
    , m_journal(desk,
          {.window = this,
              .table = m_table,
              .changes = m_changes,
              .status = m_status,
              .warnings = m_warnings,
              .recover = new RecoverDialog(desk.recovery, this)},
          nullptr)
    , m_search(desk,
          {.table = m_table,
              .filter = m_filter,
              .searchHelp = new SearchHelp(this),
              .views = m_views,
              .noMatch = new NoMatchView(*m_table),
              .status = m_status},
          nullptr)
    , m_review(desk,
          {.window = this,
              .table = m_table,
              .problems = m_problems,
              .fix = new FixDialog(this),
              .fields = m_fields,
              .inspector = m_inspector,
              .facts = m_facts,
              .source = m_source,
              .status = m_status},
          nullptr)
    , m_decisions(desk,
          {.pages = m_pages,
              .table = m_table,
              .fields = m_fields,
              .inspector = m_inspector,
              .story = m_story,
              .status = m_status,
              .page = m_reviewPage,
              .digest = m_digest,
              .report = new ReportDialog(
                  desk.decisionReports, desk.services.clipboard, desk.services.settings, desk.services.clock, this),
              .saveAll = &m_editing.saveAll,
              .problems = &m_review},
          nullptr)
    , m_scores(desk, {.window = this, .quality = m_quality, .bulk = m_bulkDialog}, nullptr)
    , m_stories(desk,
          {.table = m_table,
              .story = m_story,
              .publishOne = new PublishOneDialog(desk.store, desk.storyActs, desk.services.settings, this)},
          nullptr)
    , m_bulk(desk, *m_bulkDialog, nullptr)
    , m_reading(desk,
          {.window = this,
              .fields = m_fields,
              .table = m_table,
              .reader = m_reader,
              .look = new QuickLook(desk.lookJob, desk.services.opener, this),
              .status = m_status},
          nullptr)
    , m_pictures(desk, {.window = this, .table = m_table, .image = m_image, .status = m_status}, nullptr)
    , m_preferences(desk,
          {.dialog = new PreferencesDialog(this),
              .saveAtOnce = &m_editing.saveAtOnce,
              .pictures = &m_pictures,
              .askBeforePublish = &m_review.askBeforePublish},
          nullptr)
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setUpAction(m_quit, u"cancel"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_quit.setMenuRole(QAction::QuitRole);
    connect(&m_quit, &QAction::triggered, this, &MainWindow::close);
    setUpAction(m_keys, u"help"_s, tr("&Keys"));
    m_keys.setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    connect(&m_keys, &QAction::triggered, this, &MainWindow::showKeys);
    setUpAction(m_nextPane, {}, tr("&Next Pane"), QKeySequence(Qt::Key_F6));
    setUpAction(m_previousPane, {}, tr("&Previous Pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(&m_nextPane, &QAction::triggered, this, [this] { m_docks.cycleFocus(1, *m_filter); });
    connect(&m_previousPane, &QAction::triggered, this, [this] { m_docks.cycleFocus(-1, *m_filter); });
    placePanels();
    fillMenus();
    connect(&m_desk.reader, &ArticleReader::detailChanged, m_image, &ImagePanel::setDetail);
    const auto fitImage = [this] { m_docks.setImageOneLine(m_image->isOneLine()); };
    connect(m_image, &ImagePanel::roomChanged, this, fitImage);
    connect(m_image, &ImagePanel::shown, this, fitImage); // a line with buttons may be higher
    m_docks.setImageOneLine(m_image->isOneLine());
    connect(&m_editing, &EditingController::closeRequested, this, &MainWindow::close);
    connect(&m_journal, &JournalController::saveAllRequested, &m_editing.saveAll, &QAction::trigger);
    connect(&m_journal, &JournalController::saveAndCloseRequested, &m_editing, &EditingController::saveAllAndClose);
    connect(&m_folders, &FolderController::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_desk.review, &Review::changed, this, &MainWindow::countInTabs);
    connect(m_problems, &ProblemsPanel::leastChanged, this, &MainWindow::countInTabs);
    connect(&m_desk.store, &ArticleStore::changed, this, [this](const Change& change) {
        if (isAboutArticles(change))
            countInTabs();
    });
    connect(
        &m_desk.exports, &FileExport::ended, m_status, [this](const QString& sentence) { m_status->say(sentence); });
    restore();
    const auto followPage = [this] {
        const auto* page = m_pages->currentWidget();
        m_docks.setEmpty(page == m_emptyState || page == m_reviewPage);
    };
    connect(m_pages, &QStackedWidget::currentChanged, this, followPage);
    followPage();
    connect(&m_decisions, &DecisionsController::begun, this, &MainWindow::lendPanels);
    connect(&m_decisions, &DecisionsController::ended, this, &MainWindow::takePanelsBack);
    updateTitle();
}

MainWindow::~MainWindow() = default;

/// The review shows the article and its story on its own page.
void MainWindow::lendPanels()
{
    m_reviewPage->borrow(m_docks.take(DockLayout::Dock::Fields), m_docks.take(DockLayout::Dock::Story));
    m_docks.setHome(m_reviewPage->home());
}

void MainWindow::takePanelsBack()
{
    m_reviewPage->giveBack();
    m_docks.giveBack();
    m_docks.setHome(*m_table);
}

void MainWindow::setStoryDrawing(StoryDrawingSource source)
{
    m_story->setDrawing(std::move(source));
}

void MainWindow::setReaderView(const ReaderViewSource& source)
{
    m_reading.setView(source);
}

void MainWindow::placePanels()
{
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_warnings);
    column->addWidget(m_digest);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_reviewPage);
    setCentralWidget(center);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    m_fields->setDocumentMode(true);
    m_fields->addTab(m_reader, tr("Read"));
    m_fields->addTab(m_inspector, tr("Form"));
    m_fields->addTab(m_facts, tr("All fields"));
    m_fields->addTab(m_source, tr("Source"));
}

void MainWindow::fillMenus()
{
    const WindowMenus menus({.folders = m_folders,
        .editing = m_editing,
        .journal = m_journal,
        .search = m_search,
        .review = m_review,
        .decisions = m_decisions,
        .stories = m_stories,
        .bulk = m_bulk,
        .reading = m_reading,
        .preferences = m_preferences,
        .docks = m_docks,
        .quit = m_quit,
        .keys = m_keys,
        .nextPane = m_nextPane,
        .previousPane = m_previousPane});
    menus.fillMenuBar(*menuBar());
    menus.fillRowMenu(*m_table);
    menus.fillToolBar(*this, *m_filter);
}

void MainWindow::showKeys()
{
    const auto keys = keyList(
        {&m_decisions.review, &m_search.search, &m_editing.save, &m_editing.saveAll, &m_editing.undo, &m_editing.redo,
            &m_folders.reload, &m_folders.open, &m_folders.close, &m_nextPane, &m_previousPane, m_docks.actions()});
    auto* dialog = new KeysDialog(keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// Counts the problems that the panel lists.
void MainWindow::countInTabs()
{
    std::size_t problems = 0;
    for (const auto severity : {Severity::Hint, Severity::Warning, Severity::Error})
        problems += severity >= m_problems->least() ? m_desk.review.count(severity) : 0;
    m_docks.setCount(DockLayout::Dock::Problems, problems);
    m_docks.setCount(DockLayout::Dock::Changes, m_desk.store.library().unsavedCount());
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

bool MainWindow::isSettled() const
{
    const bool isCounting = m_desk.facets.isBusy() || m_desk.viewCounts.isBusy();
    return !m_desk.loader.isLoading() && !isCounting && !m_desk.review.isChecking() && m_image->isSettled()
        && !m_desk.stories.isBusy() && m_story->isSettled() && m_reading.isSettled();
}

void MainWindow::restore()
{
    const auto& settings = m_desk.services.settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(firstSize);
    m_docks.restore(settings.value(stateKey).toByteArray());
    if (const int height = settings.value(imageHeightKey).toInt(); height > 0)
        m_docks.setImageHeight(height);
    m_table->setLayout(TableLayout::fromJson(settings.value(layoutKey).toByteArray()));
    m_facets->setFolded(settings.value(foldedKey).toStringList());
    m_story->setSharing(settings.value(storySharingKey).toByteArray());
    m_reading.restore();
}

void MainWindow::remember()
{
    m_folders.remember();
    m_search.remember();
    m_reading.remember();
    m_decisions.remember();
    m_scores.remember();
    auto& settings = m_desk.services.settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, m_docks.save());
    settings.setValue(imageHeightKey, m_docks.imageHeight());
    settings.setValue(layoutKey, m_table->layout().toJson());
    settings.setValue(foldedKey, m_facets->folded());
    settings.setValue(storySharingKey, m_story->sharing());
}

/// As an end by force: what is pending is there at the next start, and nothing is asked, unless it cannot be kept.
void MainWindow::closeEvent(QCloseEvent* event)
{
    auto& quiet = m_desk.store.quiet();
    // Decisions and settings are in no journal.
    constexpr auto activities = Activity::Typing | Activity::Edits | Activity::Deciding | Activity::Settings;
    if (!quiet.isQuiet(activities)) {
        event->ignore();
        quiet.when(activities, [this] { close(); });
        return;
    }
    if (const auto rows = m_desk.commands.unapplied();
        !rows.empty() && !m_desk.services.asker.askBeforeLosingText(this, static_cast<int>(rows.size()))) {
        event->ignore();
        m_table->reveal({rows.front()});
        return;
    }
    m_desk.store.settle();
    const bool isKept
        = m_desk.journal.flush() || (m_desk.store.library().unsavedCount() == 0 && m_desk.restorer.keptCount() == 0);
    if (!isKept && !m_journal.acceptsLoss()) {
        event->ignore();
        return;
    }
    m_decisions.end(); // the panels are in their docks when these are remembered
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
    m_folders.openFolders(localPaths(*event->mimeData()));
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_docks.sizeAtFirst();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_docks.followWidth();
}

} // namespace stet
