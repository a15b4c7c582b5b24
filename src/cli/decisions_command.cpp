#include "cli/decisions_command.h"

#include "cli/walk_report.h"
#include "core/decisions/decision_file.h"
#include "core/library/load_folders.h"
#include "core/storage/settings_folder.h"
#include "core/storage/state_folder.h"

#include <limits>
#include <unordered_map>

namespace stet::cli {

ExitCode runDecisions(Disk& disk, const DecisionsArguments& arguments, Output& output)
{
    std::unordered_map<std::string, ArticleSummary> rows; // by canonical path
    const auto report = loadFolders(disk, arguments.paths, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows) {
            const std::string path = row.path;
            rows.emplace(path, std::move(row));
        }
    });
    const auto all = readAllDecisions(disk, ownDecisionPlace(stateFolder()), arguments.paths);
    for (const auto& error : all.errors)
        output.complain(error);
    const auto lines = reportedDecisions(all.decisions, canonicalRoots(disk, arguments.paths),
        {.from = arguments.from, .to = std::numeric_limits<std::int64_t>::max()}, [&](const std::string& path) {
            const auto row = rows.find(path);
            return row == rows.end() ? nullptr : &row->second;
        });
    output.print(decisionReport(lines, arguments.format));
    const bool allRead = complainOfUnreadable(report, output);
    return allRead && all.errors.empty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace stet::cli
