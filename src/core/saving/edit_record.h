#pragma once

#include "core/library/pending_edits.h"
#include "core/text/shared_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stet {

/// What is pending for one article; nothing any more, where there are no edits.
struct PendingRecord
{
    std::string path{}; ///< canonical, of the article
    PendingEdits pending{};
};

/// One edit of one article, as part of an act. An act on many articles has few different edits, which they share.
struct ActEdit
{
    SharedText path{}; ///< canonical, of the article
    std::shared_ptr<const FieldEdit> edit{}; ///< never null
};

/// A step of the undo stack.
struct JournalAct
{
    std::string text{}; ///< its sentence, UTF-8
    std::vector<ActEdit> edits{}; ///< in the order in which they were made
};

/// What happened to the acts that the journal has.
enum class ActStep : std::uint8_t
{
    Undone, ///< the last one that is done
    Redone, ///< the last one that was undone
    Forgotten, ///< all: there is nothing to undo or redo any more
};

/// An entry of the journal; an act stands there as something that was done.
using JournalRecord = std::variant<PendingRecord, JournalAct, ActStep>;

/// A record over this, in bytes of its text, is neither written nor read.
constexpr std::size_t recordLimit = std::size_t{64} * 1024 * 1024;

/// The record as JSON on one line. Bytes that are no UTF-8 are kept, as `{"base64": "..."}`.
/// Error: TooLarge, with the path of the article where it is of one.
Result<std::string> encodeRecord(const JournalRecord& record);
/// Nothing where the text is no record that this version of Stet writes.
std::optional<JournalRecord> decodeRecord(std::string_view text);

} // namespace stet
