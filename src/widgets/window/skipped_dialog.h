#pragma once

#include "models/folders/skipped_model.h"
#include "widgets/parts/seams.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SkippedDialog;
}

namespace stet {

/// What a load could not read or skipped, with the reasons. Not modal.
class SkippedDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `clipboard` must outlive the dialog.
    explicit SkippedDialog(Clipboard& clipboard, QWidget* parent = nullptr);
    ~SkippedDialog() override;

    void setReport(const ScanReport& report);

private:
    std::unique_ptr<Ui::SkippedDialog> m_ui;
    SkippedModel m_model;
};

} // namespace stet
