#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

// A journal as bytes: each line is 16 hexadecimal digits, a space and a text, whose checksum the digits are. The text
// of the first line is the name of the format with its version; each following line is a record.

/// The readable content of a journal.
struct JournalContent
{
    std::vector<std::string> records{}; ///< in the order they were appended
    /// For each damaged line, how many of `records` were appended before it. Its content is lost.
    std::vector<std::size_t> gaps{};
    std::size_t firstDamagedLine = 0; ///< from 1; 0: none
    bool isTorn = false; ///< the end is missing, as after a kill during a write

    bool operator==(const JournalContent&) const = default;
};

/// The first line, with its line break.
std::string journalHeader();
/// Returns a record as a line, with its line break. `record` has none.
std::string journalLine(std::string_view record);
/// Reads all intact lines, whatever the other bytes are. Error: OtherJournal.
Result<JournalContent> parseJournal(std::string_view bytes);

} // namespace stet
