#pragma once

#include "core/decisions/decision_lines.h"
#include "core/storage/settings_file.h"

#include <optional>
#include <string>
#include <vector>

namespace stet {

/// A file of decisions, and the folder that its relative paths start from.
struct DecisionPlace
{
    SettingsPlace file{};
    std::string base{}; ///< canonical folder; empty: paths are absolute

    bool operator==(const DecisionPlace&) const = default;
};

/// Returns the file that a team shares: `decisions.jsonl` in a settingsFolder(). Neither need exist.
DecisionPlace sharedDecisionPlace(const std::string& settingsFolder);
/// Returns the person's own file in their stateFolder().
DecisionPlace ownDecisionPlace(const std::string& stateFolder);

/// Reads a file; a missing one has no decisions. Errors: as readSettingsFile().
Result<ReadDecisions> readDecisions(Disk& disk, const DecisionPlace& place);

/// What several files say.
struct AllDecisions
{
    std::vector<Decision> decisions{}; ///< of one file after the other
    std::vector<Error> errors{}; ///< of files with lines that nobody can read, or that cannot be read at all
};

/// Reads the person's own file and those that the folders of these roots share.
AllDecisions readAllDecisions(Disk& disk, const DecisionPlace& own, const std::vector<std::string>& roots);

/// Adds decisions to a file, all in one write. With the first shared decision a `.gitattributes` beside it has git
/// merge the lines of several people. Errors: as appendLines() and decisionLine(); then none is added.
Result<Done> appendDecisions(Disk& disk, const DecisionPlace& place, const std::vector<Decision>& decisions);

} // namespace stet
