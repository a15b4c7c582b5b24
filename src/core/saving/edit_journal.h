#pragma once

#include "core/saving/edit_record.h"
#include "core/storage/journal_text.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace stet {

/// Of the acts in a journal so many are kept, the last ones.
constexpr std::size_t journalActLimit = 1000;

/// Where all records of a journal lead to.
struct JournalState
{
    std::map<std::string, PendingEdits> pending{}; ///< by canonical path; none is empty
    std::vector<JournalAct> acts{}; ///< the oldest first
    std::size_t done = 0; ///< so many of `acts` are done; those behind were undone
    std::size_t ignored = 0; ///< records that say nothing that could be followed
};

/// Follows the records of a journal. Where some are missing among them or cannot be read, the acts before that are
/// dropped: what is reported of acts behind it could otherwise be taken as said of the wrong ones.
JournalState replay(const JournalContent& content);

/// The records that lead to a state, for a journal that takes it over.
std::vector<JournalRecord> recordsOf(JournalState state);

} // namespace stet
