#pragma once

#include "models/article/article_reader.h"
#include "models/desk/desk_commands.h"
#include "models/saving/changes_model.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>

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

Q_SIGNALS:
    /// The person wants to see an article.
    void articleRequested(stet::RowId row);

private:
    void showPage();
    void updateVerbs();
    void revertChanges();
    std::vector<RowId> selectedArticles() const;

    std::unique_ptr<Ui::ChangesPanel> m_ui;
    ChangesModel& m_changes;
    DeskCommands& m_commands;
    const Library& m_library;
};

} // namespace stet
