#pragma once

#include "models/saving/conflicts_model.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConflictsDialog;
}

namespace stet {

/// Lets the person choose between conflicting values of fields. Not modal.
class ConflictsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    ConflictsDialog(ConflictJob& job, const Library& library, QWidget* parent = nullptr);
    ~ConflictsDialog() override;

    /// Shows the conflicts of these articles once they are found; says so if there are none left.
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
