#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/stories/story_acts.h"
#include "widgets/parts/seams.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class PublishOneDialog;
}

namespace stet {

/// Publishes one article of each of many stories and makes the others drafts: by quality, by date, or by the person's
/// preferred order of providers, which is remembered. Shows what will change before anything does.
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
    void publish();

    std::unique_ptr<Ui::PublishOneDialog> m_ui;
    const ArticleStore& m_store;
    StoryActs& m_acts;
    Settings& m_settings;
    QPushButton* m_publish;
    std::vector<RowId> m_rows;
    std::vector<StoryPlan> m_plans;
    Latest<std::vector<StoryPlan>> m_planning;
};

} // namespace stet
