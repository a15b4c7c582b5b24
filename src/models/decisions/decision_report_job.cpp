#include "models/decisions/decision_report_job.h"

#include "core/decisions/decision_file.h"
#include "core/messages/error_messages.h"
#include "core/storage/settings_folder.h"

#include <string_view>
#include <unordered_map>

namespace stet {

DecisionReportJob::DecisionReportJob(ArticleStore& store, Disk& disk, std::string stateFolder, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_stateFolder(std::move(stateFolder))
    , m_reports([this](const Report& report) { Q_EMIT made(report.text, report.lines, report.lack); })
{
}

void DecisionReportJob::request(const std::vector<std::string>& roots, const ReportPeriod& period, ReportFormat format)
{
    m_store.quiet().when(Activity::Deciding, [this, roots, period, format] {
        m_reports.request([rows = m_store.library().snapshot(), &disk = m_disk, own = ownDecisionPlace(m_stateFolder),
                              roots, period, format](const BackgroundTask::Run& /*run*/) {
            std::unordered_map<std::string_view, const ArticleSummary*> byPath;
            for (RowId id = 0; id < rows.size(); ++id) {
                if (rows[id] != nullptr)
                    byPath.emplace(rows[id]->path.view(), rows[id].get());
            }
            const auto rowAt = [&](const std::string& path) {
                const auto row = byPath.find(path);
                return row == byPath.end() ? nullptr : row->second;
            };
            const auto all = readAllDecisions(disk, own, roots);
            const auto lines = reportedDecisions(all.decisions, canonicalRoots(disk, roots), period, rowAt);
            return Report{QByteArray::fromStdString(decisionReport(lines, format)), static_cast<int>(lines.size()),
                all.errors.empty() ? QString() : located(all.errors.front())};
        });
    });
}

} // namespace stet
