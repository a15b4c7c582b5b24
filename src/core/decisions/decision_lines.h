#pragma once

#include "core/decisions/decision.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

// Decisions as text: a line of JSON each, `{"article":"_news/a.md","verdict":"keep","at":"2026-03-01T09:30:00.250Z",
// "who":"Ann","judged":"0123456789abcdef"}`, with "made" if it was made earlier, "address" and "reason" if there
// are any. Lines are only ever added;
// the latest one of an article counts. git merges what several people add (merge=union), in any order.

/// Returns the line of a decision, with its line break. `base`: the folder that paths are relative to; empty:
/// they are absolute. Errors: LeavesFolder for an article that is not below the base, InvalidUtf8 for a path that is
/// not valid text; both with its path.
Result<std::string> decisionLine(const Decision& decision, std::string_view base);

/// The content of a file.
struct ReadDecisions
{
    std::vector<Decision> decisions{}; ///< sorted by time, each once
    std::size_t unreadable = 0; ///< lines that are skipped; conflict markers of git do not count
    int firstUnreadable = 0; ///< number of the first such line; 0: none
};

/// Reads the lines of a file; empty lines and git's conflict markers are none.
ReadDecisions readDecisionLines(std::string_view text, std::string_view base);

/// Writes a time as RFC 3339 in UTC with milliseconds; `time` as Decision::time, of the years 0 to 9999.
std::string decisionTimeText(std::int64_t time);

} // namespace stet
