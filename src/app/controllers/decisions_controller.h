#pragma once

#include "app/desk/desk.h"
#include "models/decisions/review_queue_model.h"
#include "models/decisions/review_session.h"

#include <QAction>
#include <QObject>

class QStackedWidget;
class QTabWidget;

namespace stet {

class ArticleTable;
class DigestBar;
class InspectorPanel;
class ReviewController;
class ReportDialog;
class ReviewPage;
class StatusStrip;
class StoryPanel;

/// Leads through the review of a queue, shows what came in, and has decisions applied and shared.
class DecisionsController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QStackedWidget* pages;
        ArticleTable* table;
        QTabWidget* fields;
        InspectorPanel* inspector;
        StoryPanel* story;
        StatusStrip* status;
        ReviewPage* page;
        DigestBar* digest;
        ReportDialog* report;
        QAction* saveAll;
        ReviewController* problems;
    };

    /// Creates the page of the review for a session, for Panels::page.
    static ReviewPage* makePage(Desk& desk, QWidget* parent);

    /// All must outlive this.
    DecisionsController(Desk& desk, const Panels& panels, QObject* parent);

    QAction review; ///< begins a review of what the table shows, and ends it; checkable
    QAction later;
    QAction applyAgain;
    QAction share; ///< checkable
    QAction report;

    /// Ends a review, if there is one.
    void end();
    void remember();

Q_SIGNALS:
    /// The page of the review is in front: it needs the panels of article and story.
    void begun();
    /// It needs them no more.
    void ended();

private:
    void begin();
    void edit();
    void showProblems();
    void showArticle();
    void updateActions();
    void putOff();
    void applyDecisions();
    void setSharing(bool isSharing);
    std::vector<RowId> queue() const;

    Desk& m_desk;
    Panels m_panels;
    QWidget* m_formerPage = nullptr;
    int m_formerTab = 0;
};

} // namespace stet
