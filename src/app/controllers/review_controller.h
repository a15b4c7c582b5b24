#pragma once

#include "app/desk/desk.h"
#include "models/review/publish_policy.h"

#include <QAction>
#include <QObject>

#include <vector>

class QTabWidget;
class QWidget;

namespace stet {

class ArticleTable;
class FactsPanel;
class FixDialog;
class InspectorPanel;
class ProblemsPanel;
class SourcePanel;
class StatusStrip;

/// Shows the problems of articles, takes the person to them, and fixes them.
class ReviewController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window; ///< parent of questions
        ArticleTable* table;
        ProblemsPanel* problems;
        FixDialog* fix;
        QTabWidget* fields; ///< holds the next three
        InspectorPanel* inspector;
        FactsPanel* facts;
        SourcePanel* source;
        StatusStrip* status;
    };

    /// All must outlive this. Create it after the panels: it shows a place once they show its article.
    ReviewController(Desk& desk, const Panels& panels, QObject* parent);

    QAction askBeforePublish; ///< checkable

    /// Rehearses the fix of all problems of an article that have one right answer.
    void fixArticle(RowId row) { fix({row}, -1, {}, Severity::Hint); }
    /// Whether a person must confirm before the article is published, because of its errors.
    bool mustConfirm(RowId row) const { return askBeforePublish.isChecked() && !m_desk.review.invalid({row}).empty(); }

private:
    void showPlace(RowId row, const QString& field, int line);
    void goToWanted();
    void showProblemsInForm();
    void fix(const std::vector<RowId>& rows, int rule, const QString& field, Severity least);
    void ignore(RowId row, int rule);
    void setSeverity(const std::vector<RowId>& rows, int rule, std::optional<Severity> severity);
    PublishPolicy::Answer ask(const QString& question);

    /// The place to show in an article that is about to be shown.
    struct WantedPlace
    {
        RowId row = noRow;
        QString field{};
        int line = 0;
    };

    Desk& m_desk;
    Panels m_panels;
    PublishPolicy m_policy;
    WantedPlace m_wanted;
};

} // namespace stet
