// Declared in app/main_window.h

// Where the panels, the docks and the tools stand in the window.

#include "widgets/table/article_table.h"
#include "widgets/saving/changes_panel.h"
#include "app/desk_actions.h"
#include "widgets/window/empty_state.h"
#include "widgets/search/facets_panel.h"
#include "widgets/article/facts_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/article/image_panel.h"
#include "widgets/form/inspector_panel.h"
#include "app/main_window.h"
#include "widgets/review/problems_panel.h"
#include "widgets/article/source_panel.h"
#include "widgets/window/status_strip.h"
#include "widgets/stories/story_panel.h"
#include "widgets/search/views_panel.h"

#include <QDockWidget>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t leftDocks = 3; // place of the first of the two in the list of docks
constexpr int wideWidth = 1440; // from which on there is room for the left docks
constexpr int narrowWidth = 1000; // below it the right column becomes a tab of the lower dock

} // namespace

void MainWindow::placePanels()
{
    m_pages->addWidget(m_emptyState);
    m_pages->addWidget(m_table);
    setCentralWidget(m_pages);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* image = addDock(u"image"_s, tr("Image"), m_image, Qt::RightDockWidgetArea);
    m_fields->setDocumentMode(true);
    m_fields->addTab(m_inspector, tr("Form"));
    m_fields->addTab(m_facts, tr("All Fields"));
    m_fields->addTab(m_source, tr("Source"));
    auto* facts = addDock(u"facts"_s, tr("Fields"), m_fields, Qt::RightDockWidgetArea);
    auto* story = addDock(u"story"_s, tr("Story"), m_story, Qt::BottomDockWidgetArea);
    auto* views = addDock(u"views"_s, tr("Views"), m_views, Qt::LeftDockWidgetArea);
    auto* narrow = addDock(u"facets"_s, tr("Narrow Down"), m_facets, Qt::LeftDockWidgetArea);
    for (auto* dock : {views, narrow}) {
        dock->hide();
        connect(dock->toggleViewAction(), &QAction::triggered, this, [this] { m_followsWidth = false; });
    }
    auto* changes = addDock(u"changes"_s, tr("Changes"), m_changes, Qt::BottomDockWidgetArea);
    auto* problems = addDock(u"problems"_s, tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    tabifyDockWidget(story, problems);
    tabifyDockWidget(story, changes);
    story->raise();
    resizeDocks({views, narrow}, {220, 500}, Qt::Vertical);
    resizeDocks({views}, {220}, Qt::Horizontal);
    resizeDocks({image, facts}, {300, 420}, Qt::Vertical);
    resizeDocks({image}, {380}, Qt::Horizontal);
}

/// A third of the window for what stands below the table, until the person decides.
void MainWindow::sizeLowerDock()
{
    resizeDocks({m_docks[2]}, {std::max(210, height() * 32 / 100)}, Qt::Vertical);
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name); // by which its place is remembered
    dock->setAccessibleName(title); // to the title comes how much is in it
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), panel, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    const auto number = static_cast<int>(m_docks.size());
    dock->toggleViewAction()->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    return dock;
}

void MainWindow::fillToolBar()
{
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    m_actions->open.setIconText(tr("Open"));
    m_actions->publish.setIconText(tr("Publish"));
    m_actions->unpublish.setIconText(tr("Unpublish"));
    bar->addAction(&m_actions->open);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(m_filter);
    bar->addActions({&m_actions->publish, &m_actions->unpublish});
    bar->addSeparator();
    bar->addAction(&m_actions->saveAll);
}

void MainWindow::followWidth()
{
    if (m_followsWidth) {
        for (const auto dock : {leftDocks, leftDocks + 1})
            m_docks[dock]->setVisible(width() >= wideWidth);
    }
    const bool isNarrow = width() < narrowWidth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    auto* image = m_docks[0];
    auto* facts = m_docks[1];
    auto* story = m_docks[2];
    if (isNarrow) {
        tabifyDockWidget(story, image);
        tabifyDockWidget(story, facts);
        story->raise();
    } else {
        addDockWidget(Qt::RightDockWidgetArea, image);
        addDockWidget(Qt::RightDockWidgetArea, facts);
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_hasSizes, true))
        sizeLowerDock();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    followWidth();
}

} // namespace stet
