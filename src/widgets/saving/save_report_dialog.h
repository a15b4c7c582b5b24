#pragma once

#include "models/saving/save_report_model.h"
#include "widgets/parts/seams.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class SaveReportDialog;
}

namespace stet {

/// The articles that a save could not save, with the reasons, and what was not preserved in saved ones. Not modal.
class SaveReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `clipboard` must outlive the dialog.
    explicit SaveReportDialog(Clipboard& clipboard, QWidget* parent = nullptr);
    ~SaveReportDialog() override;

    /// Uses `library` only to look up names during the call.
    void setReport(const SaveReport& report, const Library& library);

Q_SIGNALS:
    /// The dialog has closed itself.
    void saveAgainRequested(const std::vector<stet::RowId>& rows);
    void showArticle(stet::RowId row);
    void decideRequested(const std::vector<stet::RowId>& rows);
    /// For an article whose file is gone.
    void saveAsRequested(stet::RowId row);

private:
    void updateVerbs();

    std::unique_ptr<Ui::SaveReportDialog> m_ui;
    SaveReportModel m_model;
};

} // namespace stet
