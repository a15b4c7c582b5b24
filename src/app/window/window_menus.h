#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;
class QMenuBar;

namespace stet {

class ArticleTable;
class BulkController;
class DecisionsController;
class DockLayout;
class EditingController;
class FilterLine;
class FolderController;
class JournalController;
class PreferencesController;
class ReadingController;
class ReviewController;
class SearchController;
class StoryController;

/// Says which action of the controllers is in which menu. What it refers to must outlive it.
class WindowMenus
{
    Q_DECLARE_TR_FUNCTIONS(stet::WindowMenus)

public:
    struct Parts
    {
        FolderController& folders;
        EditingController& editing;
        JournalController& journal;
        SearchController& search;
        ReviewController& review;
        DecisionsController& decisions;
        StoryController& stories;
        BulkController& bulk;
        ReadingController& reading;
        PreferencesController& preferences;
        DockLayout& docks;
        QAction& quit;
        QAction& keys;
        QAction& nextPane;
        QAction& previousPane;
    };

    explicit WindowMenus(const Parts& parts);

    void fillMenuBar(QMenuBar& bar) const;
    /// The verbs for the selected rows, under the pointer.
    void fillRowMenu(ArticleTable& table) const;
    /// `filter` becomes the bar's.
    void fillToolBar(QMainWindow& window, FilterLine& filter) const;

private:
    void fillFileMenu(QMenuBar& bar) const;
    void fillArticleMenu(QMenuBar& bar) const;

    Parts m_parts;
};

} // namespace stet
