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

/// The pending edits of one article; without edits, it has none any more.
struct PendingRecord
{
    std::string path{}; ///< canonical, of the article
    PendingEdits pending{};
};

/// One edit of one article, as part of an act. An act on many articles has few distinct edits, so articles share them.
struct ActEdit
{
    SharedText path{}; ///< canonical, of the article
    std::shared_ptr<const FieldEdit> edit{}; ///< never null
};

/// A step of the undo stack.
struct JournalAct
{
    std::string text{}; ///< the sentence that names it, UTF-8
    std::vector<ActEdit> edits{}; ///< in the order they were made
};

/// What happened to the journal's acts.
enum class ActStep : std::uint8_t
{
    Undone, ///< the last act still done was undone
    Redone, ///< the last undone act was redone
    Forgotten, ///< all acts: nothing can be undone or redone any more
};

/// An entry of the journal. An act was done when it was recorded.
using JournalRecord = std::variant<PendingRecord, JournalAct, ActStep>;

/// Larger records, in bytes of their text, are neither written nor read.
constexpr std::size_t recordLimit = std::size_t{64} * 1024 * 1024;

/// Encodes the record as JSON on one line. Keeps bytes that are not UTF-8, as `{"base64": "..."}`. Error: TooLarge,
/// with the path of the article if the record is about one.
Result<std::string> encodeRecord(const JournalRecord& record);
/// Decodes a record; nullopt if the text is not a record that this version of Stet writes.
std::optional<JournalRecord> decodeRecord(std::string_view text);

} // namespace stet
