#pragma once

#include "app/desk/desk.h"

#include <QAction>
#include <QObject>

#include <functional>

class QWidget;

namespace stet {

class ArticleTable;
class ChangesPanel;
class ConflictsDialog;
class FactsPanel;
class SaveReportDialog;
class StatusStrip;

/// Handles edits, undo, saving and conflicts.
class EditingController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window; ///< parent of questions
        ArticleTable* table;
        FactsPanel* facts;
        ChangesPanel* changes;
        StatusStrip* status;
        SaveReportDialog* saveReport;
        ConflictsDialog* conflicts;
    };

    /// All must outlive this.
    EditingController(Desk& desk, const Panels& panels, QObject* parent);

    /// Saves all; closeRequested() follows once that is done.
    void saveAllAndClose();

    QAction save;
    QAction saveAll;
    QAction saveAtOnce; ///< checkable
    QAction undo;
    QAction redo;
    QAction publish;
    QAction unpublish;
    QAction copy;
    QAction copyPaths;
    QAction revert;
    QAction decide;

Q_SIGNALS:
    /// All is saved, as the person wanted before closing.
    void closeRequested();

private:
    void connectActions();
    void connectDesk();
    void connectDialogs();
    void whenWritten(std::function<void()> next);
    void updateActions();
    void decideConflicts();
    void showConflicts();
    void showSaved(const SaveReport& report);
    QString unappliedSentence() const;
    void sayUnapplied();
    void saveAs(RowId row);

    Desk& m_desk;
    Panels m_panels;
    bool m_closesWhenSaved = false;
};

} // namespace stet
