#pragma once

#include "models/desk/desk_state.h"
#include "models/review/problems_model.h"
#include "widgets/parts/seams.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class ProblemsPanel;
}

namespace stet {

/// The problems of the articles: severity, article, field and sentence, by rule or by article, with an explanation of
/// each. Takes the person to the place to fix.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ProblemsPanel(
        ProblemsModel& problems, DeskState& desk, Settings& settings, Clipboard& clipboard, QWidget* parent = nullptr);
    ~ProblemsPanel() override;

    /// Until the first review of all articles ends, no findings does not mean no problems.
    void setReviewing(bool isReviewing);
    /// The least severity that the list shows.
    Severity least() const;

Q_SIGNALS:
    /// The person has chosen another least severity.
    void leastChanged();
    /// The person wants to see an article and the field, if any, or else the line of a finding.
    void placeRequested(stet::RowId row, const QString& field, int line);
    /// The person wants the findings of a rule in an article to be ignored.
    void ignoreRequested(stet::RowId row, int rule);
    /// The person wants a rule to have another severity in the folders of these articles; nullopt: to be off.
    void severityRequested(const std::vector<stet::RowId>& rows, int rule, std::optional<stet::Severity> severity);
    /// The person wants findings fixed in these articles: all of a rule (-1: of all rules), or only those of `field` if
    /// that is not null.
    void fixRequested(const std::vector<stet::RowId>& rows, int rule, const QString& field, stet::Severity least);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillChoices();
    void showRefreshed();
    void showPage();
    void updateVerbs();
    void showMenu(const QPoint& place);
    void restoreTree();
    void showArticle();
    QModelIndex indexInPlaceOfCurrent() const;
    QModelIndex current() const;
    QString selectedText() const;

    std::unique_ptr<Ui::ProblemsPanel> m_ui;
    ProblemsModel& m_problems;
    DeskState& m_desk;
    Settings& m_settings;
    QSet<QString> m_unfolded; ///< keys of the groups that the person has expanded
    QString m_currentKey;
    QString m_currentGroup; ///< key of its group; empty for a group
    int m_currentRow = 0;
    bool m_isReviewing = false;
    bool m_isRestoring = false;
};

} // namespace stet
