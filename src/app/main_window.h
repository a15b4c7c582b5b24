#pragma once

#include "app/desk.h"
#include "widgets/stories/story_drawing.h"

#include <QMainWindow>

#include <functional>

class QDockWidget;
class QStackedWidget;
class QTabWidget;

namespace stet {

class ArticleTable;
class DeskActions;
class EmptyState;
class FactsPanel;
class InspectorPanel;
class ChangesPanel;
class ConflictsDialog;
class FacetsPanel;
class FilterLine;
class ImagePanel;
class SaveReportDialog;
class SearchHelp;
class SkippedDialog;
class SourcePanel;
class StatusStrip;
class FixDialog;
class ProblemsPanel;
class PublishOneDialog;
class StoryPanel;
class ViewsPanel;

/// Places the panels and connects them to the desk; decides nothing about articles.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `desk` must outlive the window.
    explicit MainWindow(Desk& desk, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// How stories are drawn; to be called before the window is shown. Without it they are listed alone.
    void setStoryDrawing(StoryDrawingSource source);
    /// Opens folders or files in the place of what is open; asks first where unsaved decisions would be lost.
    void openFolders(const QStringList& folders);
    /// Opens the person's copy of the sample, making it when it is not there.
    void openSample();

    ArticleTable& table() { return *m_table; }
    /// Whether all that belongs to the current article is on screen.
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
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
    void fillMenus();
    void fillToolBar();
    void connectDesk();
    void connectEditing();
    void connectJournal();
    void connectReview();
    void connectActions();
    void connectSearch();
    void followWidth();
    void sizeLowerDock();

    QStringList viewNames() const;
    void showView(const SavedView& view);
    SavedView whatIsShown() const;

    void chooseFolders();
    void resetSample();
    void closeFolders();
    /// Goes on with `next` when nothing unsaved would be lost by it.
    void whenSettled(std::function<void()> next);
    void load(const QStringList& folders);
    void showLoaded();
    void showSaved(const SaveReport& report);
    void saveAs(RowId row);
    void showPlace(RowId row, const QString& field, int line);
    void countInTabs();
    void goToWanted();
    void fix(const std::vector<RowId>& rows, int rule, const QString& field, Severity least);
    bool mayPublish(const std::vector<RowId>& rows);
    void showSkipped();
    void showKeys();
    void updateTitle();
    void updatePage();
    void rememberFolders(const QStringList& folders);

    void restore();
    void remember();

    Desk& m_desk;
    DeskActions* m_actions;
    QStackedWidget* m_pages;
    EmptyState* m_emptyState;
    ArticleTable* m_table;
    FilterLine* m_filter;
    ImagePanel* m_image;
    InspectorPanel* m_inspector;
    FactsPanel* m_facts;
    SourcePanel* m_source;
    QTabWidget* m_fields; ///< holds the three
    StoryPanel* m_story;
    ChangesPanel* m_changes;
    ProblemsPanel* m_problems;
    FixDialog* m_fix;
    PublishOneDialog* m_publishOne;
    ViewsPanel* m_views;
    FacetsPanel* m_facets;
    SearchHelp* m_searchHelp;
    StatusStrip* m_status;
    SkippedDialog* m_skipped;
    SaveReportDialog* m_saveReport;
    ConflictsDialog* m_conflicts;
    std::vector<QDockWidget*> m_docks; ///< in the order of their keys
    std::function<void()> m_afterSave; ///< what waits for the end of a save
    SavedView m_shownView; ///< the last one that was chosen
    /// Where a person wants to go in an article that is about to be shown.
    struct WantedPlace
    {
        RowId row = noRow;
        QString field{};
        int line = 0;
    };
    WantedPlace m_wanted;
    bool m_isNarrow = false;
    bool m_hasSizes = false; ///< of docks: remembered ones, or those of the first show
    bool m_followsWidth = true; ///< the left docks come and go with the width, until the person decides
};

} // namespace stet
