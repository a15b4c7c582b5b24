#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/stories/story_acts.h"
#include "widgets/parts/seams.h"

#include <QDialog>

#include <memory>
#include <unordered_map>
#include <vector>

class QTreeWidgetItem;

namespace Ui {
class PublishOneDialog;
}

namespace stet {

/// Publishes one article of each of many stories and makes the others drafts: by quality, by date, or by the person's
/// preferred order of providers, which is remembered. Shows what will change before anything does; in each story the
/// person can choose another article, or none to leave the story as it is.
class PublishOneDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    PublishOneDialog(const ArticleStore& store, StoryActs& acts, Settings& settings, QWidget* parent = nullptr);
    ~PublishOneDialog() override;

    /// Shows the plan for the stories of these articles.
    void rehearse(std::vector<RowId> rows);
    /// Whether the plan shown answers the last request.
    bool isSettled() const { return !m_planning.isBusy(); }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void listProviders();
    QStringList providers() const;
    void moveProvider(int by);
    void follow(const Change& change);
    void plan();
    void show(std::vector<StoryPlan> plans);
    void addStory(const StoryPlan& plan);
    void choose(QTreeWidgetItem* item);
    void fillArticle(QTreeWidgetItem& item, RowId row, RowId chosen);
    StoryPlan withChoice(const StoryPlan& plan) const;
    std::vector<StoryPlan> chosenPlans() const;
    void showSummary();
    void publish();

    std::unique_ptr<Ui::PublishOneDialog> m_ui;
    const ArticleStore& m_store;
    StoryActs& m_acts;
    Settings& m_settings;
    QPushButton* m_publish;
    std::vector<RowId> m_rows;
    std::vector<StoryPlan> m_plans; ///< by the rule
    std::unordered_map<RowId, RowId> m_choices; ///< of the person, by each article of the story; noRow: none
    Latest<std::vector<StoryPlan>> m_planning;
};

} // namespace stet
