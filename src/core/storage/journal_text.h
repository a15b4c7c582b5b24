#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

// A journal as bytes: lines of 16 hexadecimal digits, a space and a text, of which the digits are the checksum. The
// text of the first line is the name of the format with its version; each line below is a record.

/// What could be read of a journal.
struct JournalContent
{
    std::vector<std::string> records{}; ///< in the order in which they were appended
    /// For each damaged line, how many of `records` were appended before it. What it said is lost.
    std::vector<std::size_t> gaps{};
    bool isTorn = false; ///< the end is missing, as a kill while it was written leaves it

    bool operator==(const JournalContent&) const = default;
};

/// The first line, with its line break.
std::string journalHeader();
/// A record as a line, with its line break. `record` has none.
std::string journalLine(std::string_view record);
/// Reads what is whole, whatever the bytes are. Error: OtherJournal.
Result<JournalContent> parseJournal(std::string_view bytes);

} // namespace stet
