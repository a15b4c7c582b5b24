#pragma once

#include "models/saving/conflicts_model.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConflictsDialog;
}

namespace stet {

/// Fields to which the person and others gave different values, for the person to choose from. Not modal.
class ConflictsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    ConflictsDialog(ConflictJob& job, const Library& library, QWidget* parent = nullptr);
    ~ConflictsDialog() override;

    /// Shows the conflicts of these articles, when they are found; says so where there are none any more.
    void openFor(const std::vector<RowId>& rows);

Q_SIGNALS:
    void decided(const std::vector<stet::RebasedEdits>& articles);
    void showArticle(stet::RowId row);

private:
    void update();
    void apply();

    std::unique_ptr<Ui::ConflictsDialog> m_ui;
    ConflictJob& m_job;
    const Library& m_library;
    ConflictsModel m_model;
};

} // namespace stet
