#pragma once

#include "core/saving/edit_record.h"
#include "core/storage/journal_text.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace stet {

/// The number of acts kept in a journal, the last ones.
constexpr std::size_t journalActLimit = 1000;

/// The state after all records of a journal.
struct JournalState
{
    std::map<std::string, PendingEdits> pending{}; ///< by canonical path; no entry is empty
    std::vector<JournalAct> acts{}; ///< the oldest first
    std::size_t done = 0; ///< how many of `acts` are done; those after them were undone
    std::size_t ignored = 0; ///< records that could not be applied
};

/// Replays the records of a journal. If some are missing or unreadable, drops the acts before them: later records that
/// undo or redo an act could otherwise be applied to the wrong one.
JournalState replay(const JournalContent& content);

/// Returns the records that lead to a state, for the journal that takes it over.
std::vector<JournalRecord> recordsOf(JournalState state);

} // namespace stet
