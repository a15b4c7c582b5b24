#pragma once

#include "app/desk/desk.h"

#include <QAction>
#include <QObject>

namespace stet {

class ArticleTable;
class FilterLine;
class NoMatchView;
class SearchHelp;
class StatusStrip;
class ViewsPanel;

/// Connects the search line, the saved views and the table.
class SearchController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        ArticleTable* table;
        FilterLine* filter;
        SearchHelp* searchHelp;
        ViewsPanel* views;
        NoMatchView* noMatch;
        StatusStrip* status;
    };

    /// All must outlive this.
    SearchController(Desk& desk, const Panels& panels, QObject* parent);

    QAction search;

    /// Stores which view the search and the table show.
    void remember() const;

private:
    void connectSearch();
    void connectNoMatch();
    void connectFields();
    void connectViews();
    QStringList viewNames() const;
    void showView(const SavedView& view);
    SavedView shownAsView() const;
    void markRemembered();

    Desk& m_desk;
    Panels m_panels;
    SavedView m_shownView; ///< the last one chosen
    ViewRef m_remembered; ///< the view of the last session, until its search is shown again
};

} // namespace stet
