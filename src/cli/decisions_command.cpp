#include "cli/decisions_command.h"

#include "cli/walk_report.h"
#include "core/decisions/decision_file.h"
#include "core/library/load_folders.h"
#include "core/storage/path_text.h"
#include "core/storage/state_folder.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace stet::cli {

namespace {

using RowsByPath = std::unordered_map<std::string, ArticleSummary>;

ReportedDecision reported(const Decision& decision, const RowsByPath& rows)
{
    ReportedDecision out{.decision = decision, .article = decision.path};
    if (const auto row = rows.find(decision.path); row != rows.end()) {
        out.article = row->second.foundAs;
        out.title = row->second.title;
        out.quality = row->second.quality;
    }
    return out;
}

} // namespace

ExitCode runDecisions(Disk& disk, const DecisionsArguments& arguments, Output& output)
{
    RowsByPath rows;
    const auto report = loadFolders(disk, arguments.paths, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows) {
            const std::string path = row.path;
            rows.emplace(path, std::move(row));
        }
    });
    auto all = readAllDecisions(disk, ownDecisionPlace(stateFolder()), arguments.paths);
    for (const auto& error : all.errors)
        output.complain(error);
    const auto roots = canonicalRoots(disk, arguments.paths);
    std::erase_if(all.decisions, [&](const Decision& decision) {
        return std::none_of(
            roots.begin(), roots.end(), [&](const std::string& root) { return isInside(decision.path, root); });
    });
    std::vector<ReportedDecision> lines;
    for (const auto& decision :
        decisionsIn(all.decisions, {.from = arguments.from, .to = std::numeric_limits<std::int64_t>::max()}))
        lines.push_back(reported(decision, rows));
    output.print(decisionReport(lines, arguments.format));
    const bool allRead = complainOfUnreadable(report, output);
    return allRead && all.errors.empty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace stet::cli
