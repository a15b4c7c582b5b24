#pragma once

#include "models/article/article_reader.h"
#include "models/desk/desk_commands.h"
#include "models/saving/changes_model.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

namespace Ui {
class ChangesPanel;
}

namespace stet {

/// Shows unsaved changes, which can be reverted, and what a save of the current article will write.
class ChangesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ChangesPanel(ChangesModel& changes, DeskCommands& commands, const Library& library, Clipboard& clipboard,
        QWidget* parent = nullptr);
    ~ChangesPanel() override;

    /// nullptr: no current article.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);
    /// Sets for how many articles the person has to decide conflicts.
    void setConflicts(int count);
    /// Sets how many articles have unsaved changes that are restored once their folder is opened.
    void setKept(int articles);

Q_SIGNALS:
    /// The person wants to see an article.
    void articleRequested(stet::RowId row);
    void decideRequested();

private:
    void showPage();
    void updateVerbs();
    void revertChanges();
    void showInDiff();
    std::vector<RowId> selectedArticles() const;

    std::unique_ptr<Ui::ChangesPanel> m_ui;
    ChangesModel& m_changes;
    DeskCommands& m_commands;
    const Library& m_library;
    RowId m_diffOf = noRow; ///< the article whose diff is shown
    std::vector<std::pair<KeyPath, int>> m_places; ///< of its changed fields in the diff; see SaveDiff
};

} // namespace stet
