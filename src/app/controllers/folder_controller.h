#pragma once

#include "app/desk/desk.h"
#include "app/desk/session.h"

#include <QAction>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QStackedWidget;
class QWidget;

namespace stet {

class ArticleTable;
class EmptyState;
class FilterLine;
class ImagePanel;
class SkippedDialog;
class StatusStrip;

/// Opens and closes folders, and shows the progress of loading them.
class FolderController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window; ///< parent of questions
        QStackedWidget* pages; ///< get the empty state and the table
        EmptyState* emptyState;
        ArticleTable* table;
        FilterLine* filter;
        ImagePanel* image;
        StatusStrip* status;
        SkippedDialog* skipped;
    };

    /// All must outlive this.
    FolderController(Desk& desk, const Panels& panels, QObject* parent);

    QAction open;
    QAction openSample;
    QAction resetSample;
    QAction close;
    QAction reload;
    QAction showSkipped;

    /// Replaces what is open by these folders or files, once work in progress has ended.
    void openFolders(const QStringList& folders);
    /// Opens the person's copy of the sample; creates it if missing.
    void openSampleFolder();
    /// Opens the folders of the last session and goes on where the person was, unless they prefer not to.
    void reopen();
    /// Remembers where the person is for reopen().
    void remember();
    QStringList recentFolders() const;

Q_SIGNALS:
    /// The open folders or the number of unsaved articles have changed.
    void titleChanged();

private:
    void goToSession();
    void chooseFolders();
    void resetSampleFolder();
    void closeFolders();
    void whenSettled(std::function<void()> next);
    void load(const QStringList& folders);
    void rememberFolders(const QStringList& folders);
    void showLoaded();
    void listSkipped();
    void updatePage();
    void updateActions();

    Desk& m_desk;
    Panels m_panels;
    std::optional<Session> m_session; ///< to go to once its articles are there
};

} // namespace stet
