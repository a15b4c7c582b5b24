#pragma once

#include "models/saving/recovery_model.h"

#include <QDialog>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace Ui {
class RecoverDialog;
}

namespace stet {

/// Shows what interrupted work left behind, to restore or delete it. Not modal.
class RecoverDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `model` must outlive the dialog.
    explicit RecoverDialog(RecoveryModel& model, QWidget* parent = nullptr);
    ~RecoverDialog() override;

Q_SIGNALS:
    /// By canonical path of the article.
    void restoreRequested(const std::map<std::string, stet::PendingEdits>& pending);
    /// Of the file of a row.
    void deletionRequested(int row);
    void otherJournalRequested();

private:
    void showLoaded(const QStringList& errors);
    void showSelected();
    std::vector<int> selectedRows() const;

    std::unique_ptr<Ui::RecoverDialog> m_ui;
    RecoveryModel& m_model;
};

} // namespace stet
