#pragma once

#include "core/document/document.h"
#include "core/edit/text_edit.h"

#include <cstdint>
#include <string_view>

namespace stet::test {

// What an edit may change of a text. Offsets are those of the text before it.

/// The bytes that an edit may change.
struct ByteRegion
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

bool isIntact(std::string_view before, std::string_view after, const ByteRegion& region);

/// What setting a value may change: a key without colon gets one, and perhaps a `?`.
ByteRegion aroundValue(const Document& document, const Node& node);

/// Whether the comments between a colon or dash and its value are in the new text.
bool keepsComment(std::string_view before, std::string_view after, const ByteRegion& gap);

/// From the end of the key, value or item before an entry to the begin of the one after it.
ByteRegion aroundEntry(const Document& document, NodeId id);

bool isOnlyInsertion(const TextEdits& edits);

/// But for a comment sign before an empty or indented line, which would become a part of the block scalar above.
bool isOnlyRemoval(const TextEdits& edits, std::string_view bytes);

} // namespace stet::test
