#pragma once

#include "app/controllers/bulk_controller.h"
#include "app/controllers/decisions_controller.h"
#include "app/controllers/editing_controller.h"
#include "app/controllers/folder_controller.h"
#include "app/controllers/journal_controller.h"
#include "app/controllers/picture_controller.h"
#include "app/controllers/preferences_controller.h"
#include "app/controllers/quality_controller.h"
#include "app/controllers/reading_controller.h"
#include "app/controllers/review_controller.h"
#include "app/controllers/search_controller.h"
#include "app/controllers/story_controller.h"
#include "app/desk/desk.h"
#include "app/window/dock_layout.h"
#include "widgets/parts/wheel_guard.h"
#include "widgets/stories/story_drawing.h"

#include <QAction>
#include <QMainWindow>

class QStackedWidget;
class QTabWidget;

namespace stet {

class ArticleTable;
class BulkDialog;
class EmptyState;
class FactsPanel;
class InspectorPanel;
class ChangesPanel;
class DigestBar;
class FacetsPanel;
class FilterLine;
class ImagePanel;
class SourcePanel;
class StatusStrip;
class ProblemsPanel;
class QualityPanel;
class ReaderPanel;
class ReviewPage;
class StoryPanel;
class ViewsPanel;
class WarningBars;

/// Places the panels; the controllers connect them to the desk.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `desk` must outlive the window.
    explicit MainWindow(Desk& desk, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Sets how stories are drawn. Call it before the window is shown; without it, stories appear only as a list.
    void setStoryDrawing(StoryDrawingSource source);
    /// Sets how articles are shown for reading; without it, they are not.
    void setReaderView(const ReaderViewSource& source);
    FolderController& folders() { return m_folders; }

    ArticleTable& table() { return *m_table; }
    /// Whether everything about the current article is on screen.
    bool isSettled() const;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void placePanels();
    void lendPanels();
    void takePanelsBack();
    void fillMenus();
    void countInTabs();
    void showKeys();
    void updateTitle();
    void restore();
    void remember();

    Desk& m_desk;
    WheelGuard m_wheelGuard;
    QStackedWidget* m_pages;
    EmptyState* m_emptyState;
    ArticleTable* m_table;
    FilterLine* m_filter;
    ImagePanel* m_image;
    InspectorPanel* m_inspector;
    ReaderPanel* m_reader;
    FactsPanel* m_facts;
    SourcePanel* m_source;
    QTabWidget* m_fields; ///< holds the four panels above
    StoryPanel* m_story;
    ChangesPanel* m_changes;
    ProblemsPanel* m_problems;
    QualityPanel* m_quality;
    ViewsPanel* m_views;
    FacetsPanel* m_facets;
    StatusStrip* m_status;
    WarningBars* m_warnings;
    DigestBar* m_digest;
    ReviewPage* m_reviewPage;
    DockLayout m_docks;
    BulkDialog* m_bulkDialog;
    FolderController m_folders;
    EditingController m_editing;
    JournalController m_journal;
    SearchController m_search;
    ReviewController m_review;
    DecisionsController m_decisions;
    QualityController m_scores;
    StoryController m_stories;
    BulkController m_bulk;
    ReadingController m_reading;
    PictureController m_pictures;
    PreferencesController m_preferences;
    QAction m_quit;
    QAction m_keys;
    QAction m_nextPane;
    QAction m_previousPane;
};

} // namespace stet
