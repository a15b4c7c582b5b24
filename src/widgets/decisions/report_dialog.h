#pragma once

#include "models/decisions/decision_report_job.h"
#include "widgets/parts/seams.h"

#include <QByteArray>
#include <QDialog>

#include <memory>
#include <string>
#include <vector>

namespace Ui {
class ReportDialog;
}

namespace stet {

/// What was decided in a span of days, in the format that the person chooses; to be copied, or saved as a file.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Returns the time in seconds since 1970-01-01 UTC.
    using Clock = std::function<std::int64_t()>;

    /// All must outlive the dialog.
    ReportDialog(
        DecisionReportJob& job, Clipboard& clipboard, Settings& settings, Clock clock, QWidget* parent = nullptr);
    ~ReportDialog() override;

    /// Shows the report about these roots, bytes, as the person named them.
    void show(std::vector<std::string> roots);

Q_SIGNALS:
    /// The person wants the report as a file. `suggested`: its name; `kinds`: as QFileDialog's filter.
    void saveRequested(const QByteArray& report, const QString& suggested, const QString& kinds);

protected:
    void done(int result) override;

private:
    void ask();
    void take(const QByteArray& report, int lines, const QString& lack);
    void save();
    ReportPeriod period() const;
    ReportFormat format() const;

    std::unique_ptr<Ui::ReportDialog> m_ui;
    DecisionReportJob& m_job;
    Clipboard& m_clipboard;
    Settings& m_settings;
    Clock m_clock;
    std::vector<std::string> m_roots;
    QByteArray m_report;
};

} // namespace stet
